import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The arrows of ARCHITECTURE.md: what a folder must not import. `text ← syntax ← program → graph ← evaluate ← figure`. */
const engineRooms = {
  text: [],
  values: ['text'],
  python: ['text', 'values'],
  syntax: ['text', 'values'],
  graph: ['text', 'values'],
  evaluate: ['text', 'values', 'python', 'graph'],
  library: [],
  program: ['text', 'values', 'python', 'syntax', 'graph', 'library'],
  figure: ['text', 'values', 'graph', 'evaluate'],
  analysis: ['text', 'values', 'syntax', 'graph', 'library', 'program', 'evaluate', 'figure'],
  repl: ['text', 'values', 'syntax', 'graph', 'library', 'program', 'evaluate', 'figure', 'analysis'],
};

const walls = Object.entries(engineRooms).map(([room, mayImport]) => {
  const forbidden = Object.keys(engineRooms).filter((other) => other !== room && !mayImport.includes(other));
  return {
    files: [`engine/src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['vscode*', 'node:*', '@rasp/*'],
              message: 'The engine is pure: no VS Code, LSP or Node.',
            },
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
              message: `engine/src/${room} may only import ${mayImport.join(', ') || 'nothing'}: see ARCHITECTURE.md.`,
            },
            { regex: '^(\\.\\./)+(index)?$', message: 'The facade is for other packages.' },
          ],
        },
      ],
    },
  };
});

const onlyTheFacade = {
  regex: 'engine/src/(?!index$)|@rasp/engine/(?!figure$)',
  message: 'Import the engine through its facades, @rasp/engine and @rasp/engine/figure.',
};

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.vscode-host/', '.vscode-test/', 'node_modules/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'off',
      eqeqeq: 'error',
    },
  },
  ...walls,
  {
    files: ['engine/cli/**/*.ts', 'server/**/*.ts', 'client/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [onlyTheFacade] }],
    },
  },
  {
    files: ['client/webview/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [onlyTheFacade, { group: ['vscode*', 'node:*'], message: 'The page runs in a browser.' }],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        exports: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
