import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the reference made of a program, statement by statement and name by name. */
export interface Recording {
  readonly name: string;
  readonly text: string;
  readonly inputs: readonly RecordedInput[];
  /** The last lines of the statements that failed, with what failed. */
  readonly failures: ReadonlyMap<number, string>;
  /** The last lines of all statements that printed something, with what they printed. */
  readonly outputs: ReadonlyMap<number, string>;
  readonly values: readonly RecordedValue[];
}

export type RecordedInput = string | readonly (string | number | boolean)[];

export interface RecordedValue {
  readonly name?: string;
  readonly type: string;
  readonly value?: unknown;
  readonly items?: readonly unknown[];
  readonly params?: readonly string[];
  readonly layers?: number;
  readonly widths?: readonly number[];
  readonly on?: readonly RecordedEvaluation[];
}

export interface RecordedEvaluation {
  readonly input: RecordedInput;
  readonly seqtype?: string;
  readonly elem?: string;
  readonly value?: readonly unknown[];
  readonly shown?: string;
  readonly matrix?: readonly (readonly number[])[];
  readonly error?: string;
}

interface RawRecord {
  readonly kind: string;
  readonly line: number;
  readonly message: string;
  readonly text: string;
}

/** What the reference rejects by accident and we accept: see ARCHITECTURE.md, "Where we differ". */
export const onlyInReference = [/^'\w+' object has no attribute 'val'$/];

const folder = join(__dirname, 'data');

/** All recorded programs, by name. */
export function recordings(): Recording[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.rasp'))
    .sort()
    .map((file) => readRecording(file.replace('.rasp', '')));
}

function readRecording(name: string): Recording {
  const json = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
    inputs: RecordedInput[];
    records: (RawRecord & RecordedValue)[];
  };
  const ofKind = (kind: string): (RawRecord & RecordedValue)[] =>
    json.records.filter((record) => record.kind === kind);
  return {
    name,
    text: readFileSync(join(folder, `${name}.rasp`), 'utf8'),
    inputs: json.inputs,
    failures: new Map(ofKind('error').map(({ line, message }) => [line, message])),
    outputs: new Map(ofKind('output').map(({ line, text }) => [line, text])),
    values: ofKind('value'),
  };
}
