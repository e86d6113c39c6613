import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A text in a source file that a person gets to see. */
export interface SeenText {
  readonly file: string;
  readonly line: number;
  /** The text, where it is one; the source of what makes it elsewhere. */
  readonly text: string;
}

/** The texts of the client that a person sees. */
export interface SeenTexts {
  /** Those that are looked up in the language of the editor. */
  readonly localised: readonly SeenText[];
  /** Those that are given to the editor as they are written. */
  readonly bare: readonly SeenText[];
}

/** Functions of the editor whose texts are shown. */
const showing =
  /^(show(Information|Warning|Error)Message|setStatusBarMessage|createWebviewPanel|createRunProfile|createTestRun)$/;
/** Properties of what is given to the editor whose texts are shown. */
const shown = new Set(['title', 'placeHolder', 'placeholder', 'prompt', 'tooltip', 'detail', 'description']);

/** Finds what people see of the TypeScript files in a folder. */
export function seenTextsIn(folder: string): SeenTexts {
  const localised: SeenText[] = [];
  const bare: SeenText[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  for (const file of files.sort()) {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(folder, file), 'utf8'),
      ts.ScriptTarget.ESNext,
      true,
    );
    const seen = (node: ts.Expression): SeenText => ({
      file,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text: ts.isStringLiteralLike(node) ? node.text : node.getText(),
    });
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const name = calledName(node.expression);
        const [first] = node.arguments;
        if (name === 'l10n.t' && first) localised.push(seen(first));
        else if (showing.test(name.split('.').at(-1) ?? ''))
          bare.push(...node.arguments.filter(isWritten).map(seen));
      }
      if (ts.isPropertyAssignment(node) && shown.has(node.name.getText()) && isWritten(node.initializer))
        bare.push(seen(node.initializer));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { localised, bare };
}

/** The messages as the bundle has them: each is its own key, as it is in English. */
export function bundleOf({ localised }: SeenTexts): string {
  const texts = [...new Set(localised.map(({ text }) => text))].sort();
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
}

function calledName(called: ts.Expression): string {
  return ts.isPropertyAccessExpression(called) ? called.getText().replace(/\s+/g, '') : '';
}

/** Whether words stand there as they are: a text, or one that has words of its own around what is put into it. */
function isWritten(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node)) return hasWords(node.text);
  if (!ts.isTemplateExpression(node)) return false;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(({ text }) => hasWords(text));
}

/** Names of icons and identifiers are no words of a sentence. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\$\([\w-]+\)/g, '').replace(/^[\w.]*\.[\w.]+$/, ''));
}
