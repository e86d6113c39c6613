import type { ExampleTarget } from '../../syntax/rasp/tree';
import type { Problem } from '../../text/problem';
import type { Value } from '../../values/value';
import type { Examples } from '../record';
import type { Source } from '../source';
import type { SOp } from '../values';
import type { RaspFunction } from './raspFunction';

/** What a statement did that an interactive session tells. */
export type Event =
  /** A name was assigned to. */
  | { readonly kind: 'bound'; readonly name: string; readonly value: Value; readonly examples: Examples }
  /** An expression statement has a value; `name` is that of a bare variable. */
  | {
      readonly kind: 'result';
      readonly name: string | undefined;
      readonly value: Value;
      readonly examples: Examples;
    }
  | { readonly kind: 'defined'; readonly callee: RaspFunction }
  | { readonly kind: 'examples'; readonly target: ExampleTarget; readonly examples: Examples }
  | {
      readonly kind: 'drawing';
      readonly value: SOp;
      readonly input: Value | undefined;
      readonly examples: Examples;
    }
  /** A file was loaded, which did this. */
  | { readonly kind: 'loaded'; readonly source: Source; readonly events: readonly Event[] }
  | { readonly kind: 'switched'; readonly display: ExampleTarget | 'full'; readonly on: boolean }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Takes events as they happen. */
export type Sink = (event: Event) => void;
