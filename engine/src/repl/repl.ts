import { whereOf } from '../analysis/evaluationProblems';
import { Evaluator, Fault } from '../evaluate/evaluator';
import { Graph } from '../graph/graph';
import standardLibrary from '../library/standard.rasp';
import type { Event } from '../program/events';
import { Session } from '../program/session';
import type { FileSource } from '../program/source';
import { Applied } from '../program/values';
import { parseRasp } from '../syntax/rasp/parser';
import type { Statement, Tree } from '../syntax/tree';
import { Budget, type Limits } from '../text/budget';
import { Failure } from '../text/failure';
import { Sample } from '../values/sample';
import { loadedText } from './loadedText';
import { exampleText, Printer } from './printer';
import { Reader } from './reader';
import { problemText } from './problemText';
import { atStart, switched, type Switches } from './switches';

export interface ReplOptions {
  /** What each statement may use. */
  readonly limits?: Limits;
  /** Finds the files that `load` names. */
  readonly files?: FileSource;
  /** Draws what `draw` asks for; gives a line to print, such as where the picture is. */
  readonly draw?: (drawing: Extract<Event, { kind: 'drawing' }>) => string;
}

const defaultLimits: Limits = { steps: 50_000_000, milliseconds: 10_000 };

/**
 * The interactive session: a line of text in, a piece of text out, as the original interpreter prints it. Here, and only
 * here, a statement that fails on the example binds nothing.
 */
export class Repl {
  readonly #reader = new Reader();
  readonly #session: Session;
  readonly #printer: Printer;
  readonly #draw: ReplOptions['draw'];
  #switches: Switches = atStart;
  #ended = false;

  constructor({ limits = defaultLimits, files, draw }: ReplOptions = {}) {
    const evaluator = new Evaluator();
    this.#printer = new Printer(evaluator, limits);
    this.#draw = draw;
    this.#session = new Session({
      graph: new Graph(),
      library: parseRasp(standardLibrary),
      sample: Sample.hello,
      sampleChosen: false,
      limits,
      files,
      tryOut(node, sample) {
        const value = evaluator.evaluate(node, sample, new Budget(limits));
        if (value instanceof Fault) throw new Failure(value.code, `on ${whereOf(value)}: ${value.message}`);
      },
    });
  }

  /** What is printed before the first prompt. */
  readonly banner = 'RASP 0.1\nrunning example is: hello\n';

  get prompt(): string {
    return this.#reader.prompt;
  }

  /** Whether `exit` or `quit` was said. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Takes a line, without its line break. @returns what the session prints for it. */
  feed(line: string): string {
    const tree = this.#reader.add(line);
    return tree ? this.#runAll(tree) : '';
  }

  /** Takes what was begun as it is, at the end of the input. @returns what the session prints for it. */
  flush(): string {
    const tree = this.#reader.flush();
    return tree ? this.#runAll(tree) : '';
  }

  /** Drops a statement that was begun. */
  interrupt(): void {
    this.#reader.drop();
  }

  #runAll(tree: Tree): string {
    const runtime = this.#session.runtimeFor(tree, undefined);
    let text = tree.problems.map(problemText).join('');
    for (const statement of tree.statements) {
      if (this.#ended) break;
      if (!statement.broken) text += this.#run(statement, runtime);
    }
    return text;
  }

  #run(statement: Statement, runtime: Parameters<Session['run']>[1]): string {
    if (statement.kind === 'exit') {
      this.#ended = true;
      return '';
    }
    let text = '';
    this.#session.run(statement, runtime, (event) => {
      text += this.#eventText(event);
    });
    return text;
  }

  #eventText(event: Event): string {
    switch (event.kind) {
      case 'bound':
        return this.#printer.print(event.value, event.name, event.examples, this.#switches);
      case 'result': {
        const { value, name, examples } = event;
        if (value instanceof Applied && name === undefined) {
          return this.#printer.printApplied(value.target, value.input, this.#switches);
        }
        return this.#printer.print(value, name ?? 'out', examples, this.#switches);
      }
      case 'defined':
        return this.#printer.print(event.callee, event.callee.name, this.#session.examples, this.#switches);
      case 'examples':
        return (
          (event.target === 'selector' ? '' : `\ts-op example: ${exampleText(event.examples.sop)}\n`) +
          (event.target === 's-op' ? '' : `\tselector example: ${exampleText(event.examples.selector)}\n`)
        );
      case 'switched':
        this.#switches = switched(this.#switches, event);
        return '';
      case 'drawing': {
        const note = this.#draw?.(event);
        const { value, input, examples } = event;
        return (
          this.#printer.printApplied(value, input ?? examples.sop.value, this.#switches) +
          (note ? `${note}\n` : '')
        );
      }
      case 'loaded':
        return loadedText(event.events, this.#printer, this.#switches);
      case 'problem':
        return problemText(event.problem);
    }
  }
}
