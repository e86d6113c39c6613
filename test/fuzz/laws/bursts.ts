import fc from 'fast-check';
import type { Language } from '@rasp/engine';
import { junk, notifications, requests } from './messages';

/** Something that is written to a server: a message, or what only looks like one. */
export type Sent =
  | {
      readonly kind: 'request';
      readonly method: string;
      readonly params: unknown;
      readonly cancelled: boolean;
    }
  | { readonly kind: 'notification'; readonly method: string; readonly params: unknown }
  /** JSON that is no message as it should be. */
  | { readonly kind: 'message'; readonly message: unknown }
  /** Content that is no JSON. */
  | { readonly kind: 'content'; readonly text: string }
  /** Content that is shorter, or longer, than its head says. */
  | { readonly kind: 'long'; readonly text: string; readonly more: number }
  | { readonly kind: 'short'; readonly text: string; readonly fewer: number }
  | { readonly kind: 'head'; readonly text: string };

/** A value with one of its parts replaced by something that does not belong there, or left out. */
function damaged(value: unknown, path: readonly number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return by;
  const entries: [string, unknown][] = Object.entries(value);
  const [at = 0, ...rest] = path;
  const found = entries[at % (entries.length + 1)];
  if (!found) return by;
  const [key, part] = found;
  if (rest.length === 0 && by === undefined)
    return Object.fromEntries(entries.filter(([other]) => other !== key));
  const changed = damaged(part, rest, by);
  return Array.isArray(value)
    ? value.map((item: unknown, i) => (i === at ? changed : item))
    : { ...value, [key]: changed };
}

function perhapsDamaged(params: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const paths = fc.array(fc.nat(5), { minLength: 0, maxLength: 4 });
  return fc.oneof(
    { weight: 2, arbitrary: params },
    {
      weight: 3,
      arbitrary: fc
        .tuple(params, paths, fc.option(junk, { nil: undefined }))
        .map(([it, path, by]) => damaged(it, path, by)),
    },
  );
}

/** What touches the good document would change what it says. */
function sparesGood(params: unknown): boolean {
  return !JSON.stringify(params ?? null).includes('good.rasp');
}

/** Random messages, one behind the other. */
export function bursts(language: Language): fc.Arbitrary<Sent[]> {
  const asked = fc
    .constantFrom(...Object.entries(requests))
    .chain(([method, params]) =>
      fc
        .tuple(perhapsDamaged(params), fc.boolean())
        .map(([it, cancelled]): Sent => ({ kind: 'request', method, params: it, cancelled })),
    );
  const told = fc.constantFrom(...Object.entries(notifications(language))).chain(([method, params]) =>
    perhapsDamaged(params)
      .filter(sparesGood)
      .map((it): Sent => ({ kind: 'notification', method, params: it })),
  );
  const opened = notifications(language)['textDocument/didOpen'] ?? fc.constant({});
  const content = '{"jsonrpc":"2.0","method":"no/such","params":{"é":"€"}}';
  const broken = fc.oneof(
    fc
      .oneof(
        junk,
        fc.record({ jsonrpc: junk, id: junk, method: junk, params: junk, result: junk, error: junk }),
      )
      .map((message): Sent => ({ kind: 'message', message })),
    fc
      .constantFrom(
        '{',
        '{"jsonrpc":"2.0"',
        '',
        ' ',
        '}',
        'null',
        '\0',
        '"',
        '[]',
        '{"a":1e999}',
        '\ufeff{}',
        '[[[[',
        'NaN',
      )
      .map((text): Sent => ({ kind: 'content', text })),
    fc.nat(20).map((more): Sent => ({ kind: 'long', text: content, more })),
    fc.integer({ min: 1, max: 50 }).map((fewer): Sent => ({ kind: 'short', text: content, fewer })),
    fc
      .constantFrom(
        'Content-Length: x',
        'Content-Type: text',
        'x',
        ': ',
        'Content-Length:',
        'A: b\r\nContent-Length: 0',
      )
      .map((text): Sent => ({ kind: 'head', text })),
  );
  const one = fc.oneof(
    { weight: 4, arbitrary: asked },
    { weight: 3, arbitrary: told },
    {
      weight: 1,
      arbitrary: opened.map((params): Sent => ({
        kind: 'notification',
        method: 'textDocument/didOpen',
        params,
      })),
    },
    { weight: 1, arbitrary: broken },
  );
  return fc.array(one, { minLength: 1, maxLength: 200, size: 'max' });
}
