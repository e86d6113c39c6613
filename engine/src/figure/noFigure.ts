import type { Fault } from '../evaluate/evaluator';

/** A fault on the way to a picture, which then has none. */
export class NoFigure extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message);
    this.name = 'NoFigure';
  }
}
