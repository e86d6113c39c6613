import type { FromPage, ToPage } from '../src/preview/messages';

type Kind = 'cell' | 'trace' | 'tile';
type Question = Extract<FromPage, { type: Kind }>;
type Unnumbered<Q> = Q extends Question ? Omit<Q, 'request'> : never;
type AnswerTo<K extends Kind> = Extract<ToPage, { type: K }>;
type Answer = AnswerTo<Kind>;

/** Numbered questions to the host, and who waits for their answers. */
export class Requests {
  readonly #post: (message: FromPage) => void;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #last = 0;

  constructor(post: (message: FromPage) => void) {
    this.#post = post;
  }

  /** Asks; `answered` is called at most once, later. */
  ask<K extends Kind>(
    question: Extract<Unnumbered<Question>, { type: K }>,
    answered: (answer: AnswerTo<K>) => void,
  ): void {
    const request = ++this.#last;
    this.#waiting.set(request, (answer) => {
      if (answer.type === question.type) answered(answer as AnswerTo<K>);
    });
    this.#post({ ...question, request });
  }

  /** Hands an answer to who waits for it. */
  answer(message: Answer): void {
    const answered = this.#waiting.get(message.request);
    this.#waiting.delete(message.request);
    answered?.(message);
  }
}
