/** What a candidate is, for its icon. */
export type CandidateKind =
  | 's-op'
  | 'selector'
  | 'key'
  | 'query'
  | 'function'
  | 'type'
  | 'method'
  | 'attribute'
  | 'module'
  | 'parameter'
  | 'value'
  | 'constant'
  | 'keyword'
  | 'operator'
  | 'snippet'
  | 'file';

/** Where a candidate comes from: nearer ones are told first. */
export const origins = [
  'local',
  'argument',
  'file',
  'loaded',
  'library',
  'python',
  'keyword',
  'snippet',
  'private',
] as const;

export type Origin = (typeof origins)[number];

/** What is told about a candidate that somebody looks at. */
export interface About {
  /** How it is called, or its value on the sample. */
  readonly detail?: string | undefined;
  /** What is said about it: prose with code in backquotes. */
  readonly documentation?: string | undefined;
  /** Layers and heads. */
  readonly cost?: string | undefined;
  /** Source text that shows it, with what that gives. */
  readonly example?: string | undefined;
}

/** Something that can stand at the cursor. */
export interface Candidate {
  readonly label: string;
  readonly kind: CandidateKind;
  readonly origin: Origin;
  /** It is of the kind that is wanted here. */
  readonly fits: boolean;
  /** A word about it that all see: what it is. */
  readonly note?: string | undefined;
  /** What is inserted, if not the label. */
  readonly insert?: string;
  /** What is inserted, with places to fill in; only for editors that can do that. */
  readonly snippet?: string;
  readonly about: () => About;
}
