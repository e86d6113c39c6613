import type { Cursor } from './cursor';
import type { ScannedComment } from './scanner';

/** Knows where the reference allows a comment that shares its line: behind a whole statement, and behind `{`. */
export class CommentPlaces {
  /** The indices of the tokens before which a comment may stand. */
  readonly #allowed = new Set<number>([0]);

  constructor(private readonly cursor: Cursor) {}

  /** Allows comments between the token read last and the next one. */
  allowHere(): void {
    this.#allowed.add(this.cursor.index);
  }

  /** Reports the comments at other places, when the whole file was read. */
  check(): void {
    for (const comment of this.cursor.comments) {
      if (!comment.ownLine && !this.#allowed.has(comment.nextToken)) this.#report(comment);
    }
  }

  #report({ span, nextToken }: ScannedComment): void {
    const { cursor } = this;
    const before = cursor.tokens[nextToken - 1]?.span.end ?? 0;
    cursor.accept(
      'syntax/comment',
      span,
      'The original interpreter allows a comment on a line of its own or after a whole statement, not inside of one.',
      [
        {
          title: 'Put the comment on a line of its own',
          edits: [{ span: { start: before, end: span.start }, text: cursor.lineBreakAt(span.start) }],
        },
      ],
    );
  }
}
