import type { PreviewResult, Target } from '@rasp/server/protocol';
import { l10n, Range, type CancellationToken, type Disposable, type TextDocument } from 'vscode';

import { Newest } from '../newest';
import type { RaspServer } from '../raspServer';
import { documentOf } from './documentOf';
import type { Edit } from './edits';
import { isPassing, reasonFor } from './failure';
import { HeldPlace } from './heldPlace';
import type { Compared, SampleRow } from './messages';
import { SinceDrawn } from './sinceDrawn';
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

/** What is to be shown, and where it has a new picture the text that this is of. */
interface Answer {
  readonly drawing: Drawing;
  readonly of?: { readonly document: TextDocument; readonly version: number };
}

/** One view of the preview, what follows the cursor or a pin: asks the server for its picture and keeps the last good one. */
export class DrawnView implements Disposable {
  readonly id: string;
  readonly #context: ViewContext;
  readonly #requests = new Newest();
  #held: HeldPlace;
  #drawn: Drawing | undefined;
  readonly #since = new SinceDrawn<TextDocument>();
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

  /** The edits since the picture was drawn. */
  get since(): Pick<SinceDrawn<TextDocument>, 'document' | 'now'> {
    return this.#since;
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

  /** Moves with an edit, also in what it shows. */
  edited(edit: Edit): void {
    this.#held.edited(edit);
    this.#since.edited(edit);
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
      const answer = await this.#requests.run((token) => this.#ask(token));
      if (!answer) return false;
      this.#drawn = answer.drawing;
      if (answer.of) this.#since.drawn(answer.of.document, answer.of.version);
      return true;
    } catch (error) {
      if (isPassing(error)) return false;
      this.#context.server.log('The preview could not be drawn.', error);
      this.#drawn = unanswered(reasonFor(error, this.#context.server), this.#drawn);
      return true;
    }
  }

  async #ask(token: CancellationToken): Promise<Answer | undefined> {
    const without = (reason: string): Answer => ({ drawing: unanswered(reason, this.#drawn) });
    const held = this.#held;
    const document = await documentOf(held.place.uri, this.#context.server);
    if (document) {
      this.#context.watch(document);
      held.found(document);
    }
    if (held.lost) return without(deleted);
    const result = document && (await this.#context.server.preview(this.target, token));
    if (token.isCancellationRequested) return undefined;
    if (!result) return without(l10n.t('The file can not be opened.'));
    if (isElsewhere(result, held.range)) return without(deleted);
    if (result.range && !result.stale && result.version === document.version)
      held.hold(document, result.range);
    const [compared, table] = await Promise.all([
      this.#askCompared(token),
      this.#askTable(result.sample, token),
    ]);
    const drawing = {
      ...answered(result, this.#drawn),
      ...(compared && { compared }),
      ...(table && { table }),
    };
    return { drawing, ...(result.figure && { of: { document, version: result.version } }) };
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

const deleted = l10n.t('What was shown here has been deleted. Undo that, or unpin it.');

/** Whether an answer tells of something else than what is held. */
function isElsewhere({ range, stale }: PreviewResult, held: Range | undefined): boolean {
  if (!range || stale || !held) return false;
  const { start, end } = range;
  return !held.intersection(new Range(start.line, start.character, end.line, end.character));
}
