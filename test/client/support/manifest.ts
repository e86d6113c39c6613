import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../vscode/host/paths';

/** What the tests look at of package.json. */
export interface Manifest {
  readonly l10n: string;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when?: string; readonly group?: string }[]>
    >;
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac?: string;
      readonly when?: string;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly colors: readonly { readonly id: string }[];
  };
}

export interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

/** A file of the repository, as text. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export const manifest = JSON.parse(textOf('package.json')) as Manifest;

/** The texts of package.json in English, by their keys. */
export const texts = JSON.parse(textOf('package.nls.json')) as Readonly<Record<string, string>>;

/** A text as a person reads it: what stands behind its `%key%`. */
export function read(text: string): string {
  return /^%.*%$/.test(text) ? (texts[text.slice(1, -1)] ?? text) : text;
}
