import type { PreviewResult, Target } from '@rasp/server/protocol';
import { Range, type CancellationToken, type Disposable, type TextDocument } from 'vscode';

import { Newest } from '../newest';
import type { RaspServer } from '../raspServer';
import { documentOf } from './documentOf';
import { isPassing, reasonFor } from './failure';
import { HeldPlace } from './heldPlace';
import type { Compared, SampleRow } from './messages';
import type { KeptPlace } from './state';
import { answered, unanswered, type Drawing } from './view';

/** What a view is of, and on what. */
export interface ViewOptions {
  readonly id: string;
  readonly place: KeptPlace;
  readonly sample?: string | undefined;
  readonly call?: number | undefined;
}

/** What a view asks its surroundings for. */
export interface ViewContext {
  readonly server: RaspServer;
  /** Further samples of the table of a file. */
  samplesFor(uri: string): readonly string[];
  /** The edits of a document are to be told from now on. */
  watch(document: TextDocument): void;
}

/** One view of the preview, what follows the cursor or a pin: asks the server for its picture and keeps the last good one. */
export class DrawnView implements Disposable {
  readonly id: string;
  readonly #context: ViewContext;
  readonly #requests = new Newest();
  #held: HeldPlace;
  #drawn: Drawing | undefined;
  #drawnVersion: number | undefined;
  #sample: string | undefined;
  #call: number | undefined;
  #compared: string | undefined;
  #tableOpen = false;

  constructor(context: ViewContext, { id, place, sample, call }: ViewOptions) {
    this.id = id;
    this.#context = context;
    this.#held = new HeldPlace(place);
    this.#sample = sample;
    this.#call = call;
  }

  get held(): HeldPlace {
    return this.#held;
  }

  /** What is shown; `undefined` before the first answer. */
  get drawing(): Drawing | undefined {
    return this.#drawn;
  }

  /** The version of the file that the spans of the picture are of. */
  get drawnVersion(): number | undefined {
    return this.#drawnVersion;
  }

  get sample(): string | undefined {
    return this.#sample;
  }

  get call(): number | undefined {
    return this.#call;
  }

  /** Whether a second sample is shown beside the first. */
  get comparing(): boolean {
    return this.#compared !== undefined;
  }

  get tableOpen(): boolean {
    return this.#tableOpen;
  }

  get uri(): string {
    return this.#held.place.uri;
  }

  /** What the server is asked about. */
  get target(): Target {
    const { uri, position } = this.#held.place;
    return {
      uri,
      position,
      ...(this.#sample !== undefined && { sample: this.#sample }),
      ...(this.#call !== undefined && { call: this.#call }),
    };
  }

  /** Turns to another place. */
  moveTo(place: KeptPlace): void {
    if (place.uri !== this.uri) {
      this.#compared = undefined;
      this.#tableOpen = false;
    }
    this.#call = undefined;
    this.#held = new HeldPlace(place);
  }

  /** Turns to another sample than that of the file, or to that. */
  useSample(sample: string | undefined): void {
    this.#sample = sample;
  }

  useCall(call: number | undefined): void {
    this.#call = call;
  }

  /** Shows a second sample beside the first, or no longer. */
  compareWith(sample: string | undefined): void {
    this.#compared = sample;
  }

  showTable(open: boolean): void {
    this.#tableOpen = open;
  }

  /** Asks for the picture. Gives whether there is something new to show: not when a newer question took over. */
  async draw(): Promise<boolean> {
    try {
      const drawn = await this.#requests.run((token) => this.#ask(token));
      if (drawn) this.#drawn = drawn;
      return drawn !== undefined;
    } catch (error) {
      if (isPassing(error)) return false;
      this.#context.server.log('The preview could not be drawn.', error);
      this.#drawn = unanswered(reasonFor(error, this.#context.server), this.#drawn);
      return true;
    }
  }

  async #ask(token: CancellationToken): Promise<Drawing | undefined> {
    const held = this.#held;
    const document = await documentOf(held.place.uri, this.#context.server);
    if (document) {
      this.#context.watch(document);
      held.found(document);
    }
    if (held.lost) return unanswered(deleted, this.#drawn);
    const result = document && (await this.#context.server.preview(this.target, token));
    if (token.isCancellationRequested) return undefined;
    if (!result) return unanswered('The file can not be opened.', this.#drawn);
    if (isElsewhere(result, held.range)) return unanswered(deleted, this.#drawn);
    if (result.range && !result.stale && result.version === document.version)
      held.hold(document, result.range);
    const [compared, table] = await Promise.all([
      this.#askCompared(token),
      this.#askTable(result.sample, token),
    ]);
    if (result.figure) this.#drawnVersion = result.version;
    return {
      ...answered(result, this.#drawn),
      ...(compared && { compared }),
      ...(table && { table }),
    };
  }

  async #askCompared(token: CancellationToken): Promise<Compared | undefined> {
    const sample = this.#compared;
    if (sample === undefined) return undefined;
    const result = await this.#context.server.preview({ ...this.target, sample }, token);
    if (!result) return undefined;
    const { figure, reason } = result;
    return { sample: result.sample, ...(figure && { figure }), ...(reason !== undefined && { reason }) };
  }

  async #askTable(own: string, token: CancellationToken): Promise<readonly SampleRow[] | undefined> {
    if (!this.#tableOpen) return undefined;
    const { uri, position, call } = this.target;
    const samples = [own, ...this.#context.samplesFor(uri).filter((sample) => sample !== own)];
    const params = { uri, position, samples, ...(call !== undefined && { call }) };
    const result = await this.#context.server.previewSamples(params, token);
    return result?.rows ?? [];
  }

  /** Drops what it has asked for; gives whether there was anything. */
  cancel(): boolean {
    return this.#requests.cancel();
  }

  dispose(): void {
    this.#requests.dispose();
  }
}

const deleted = 'What was shown here has been deleted. Undo that, or unpin it.';

/** Whether an answer tells of something else than what is held. */
function isElsewhere({ range, stale }: PreviewResult, held: Range | undefined): boolean {
  if (!range || stale || !held) return false;
  const { start, end } = range;
  return !held.intersection(new Range(start.line, start.character, end.line, end.character));
}
