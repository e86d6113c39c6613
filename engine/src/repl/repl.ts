import { whereOf } from '../analysis/evaluationProblems';
import { namesIn } from '../analysis/nodePlaces';
import { Evaluator, Fault } from '../evaluate/evaluator';
import type { NodeNames } from '../figure/nodeText';
import { Graph } from '../graph/graph';
import { standardLibrary } from '../library/standardLibrary';
import type { Event } from '../program/rasp/events';
import type { Examples } from '../program/record';
import { Session } from '../program/rasp/session';
import type { FileSource } from '../program/source';
import { Applied } from '../program/values';
import { parseRasp } from '../syntax/rasp/parser';
import type { Statement, Tree } from '../syntax/rasp/tree';
import { Budget, OutOfBudget, type Limits } from '../text/budget';
import { Failure } from '../text/failure';
import type { Problem } from '../text/problem';
import { asSentence } from '../text/sentence';
import { Sample } from '../values/sample';
import type { Value } from '../values/value';
import { loadedText } from './loadedText';
import { examplesText, functionText, Printer } from './printer';
import { Reader } from './reader';
import { mistakesIn, problemText } from './problemText';
import { atStart, switched, type Switches } from './switches';

type Drawing = Extract<Event, { kind: 'drawing' }>;

/** What `draw` asks for, with what the session calls the nodes of it: by the library's names too, or by its own alone. */
export interface SessionDrawing extends Drawing {
  readonly names: NodeNames;
  readonly programNames: NodeNames;
}

export interface ReplOptions {
  /** What each statement may use. */
  readonly limits?: Limits;
  /** Finds the files that `load` names. */
  readonly files?: FileSource;
  /** Draws what `draw` asks for; gives a line to print, such as where the picture is. */
  readonly draw?: (drawing: SessionDrawing) => string;
}

const defaultLimits: Limits = { steps: 50_000_000, milliseconds: 10_000 };

/**
 * The interactive session: a line of text in, a piece of text out, as the original interpreter prints it. Here, and only
 * here, a statement that fails on the example binds nothing.
 */
export class Repl {
  readonly #reader = new Reader();
  readonly #session: Session;
  readonly #evaluator = new Evaluator();
  readonly #limits: Limits;
  readonly #draw: ReplOptions['draw'];
  /** What is left for values in the statement at work. */
  #budget: Budget;
  #switches: Switches = atStart;
  #ended = false;

  constructor({ limits = defaultLimits, files, draw }: ReplOptions = {}) {
    this.#limits = limits;
    this.#budget = new Budget(limits);
    this.#draw = draw;
    this.#session = new Session({
      graph: new Graph(),
      library: parseRasp(standardLibrary),
      sample: Sample.hello,
      sampleChosen: false,
      limits,
      files,
      tryOut: (node, sample) => {
        const value = this.#evaluator.evaluate(node, sample, this.#budget);
        if (value instanceof Fault) throw new Failure(value.code, `on ${whereOf(value)}: ${value.message}`);
      },
    });
  }

  /** What is printed before the first prompt. */
  readonly banner = 'RASP 0.1\nrunning example is: hello\n';

  get prompt(): string {
    return this.#reader.prompt;
  }

  /** Whether a statement was begun and is not complete. */
  get isReading(): boolean {
    return this.#reader.isReading;
  }

  /** Whether `exit` or `quit` was said. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Takes a line, without its line break. @returns what the session prints for it. */
  feed(line: string): string {
    const tree = this.#reader.add(line);
    return tree ? this.#runAll(tree, mistakesIn(tree)) : '';
  }

  /** Takes what was begun as it is, at the end of the input. @returns what the session prints for it. */
  flush(): string {
    const tree = this.#reader.flush();
    return tree ? this.#runAll(tree, tree.problems) : '';
  }

  /** Drops a statement that was begun. */
  interrupt(): void {
    this.#reader.drop();
  }

  #runAll(tree: Tree, problems: readonly Problem[]): string {
    const runtime = this.#session.runtimeFor(tree, undefined);
    let text = problems.map((problem) => problemText(problem, tree)).join('');
    for (const statement of tree.statements) {
      if (this.#ended) break;
      if (!statement.broken) text += this.#run(statement, tree, runtime);
    }
    return text;
  }

  #run(statement: Statement, tree: Tree, runtime: Parameters<Session['run']>[1]): string {
    if (statement.kind === 'exit') {
      this.#ended = true;
      return '';
    }
    this.#budget = new Budget(this.#limits);
    let text = '';
    this.#session.run(statement, runtime, (event) => {
      text += this.#eventText(event, tree);
    });
    const { sop, selector } = this.#session.examples;
    this.#evaluator.keepOnly([sop, selector]);
    return text;
  }

  #eventText(event: Event, tree: Tree): string {
    switch (event.kind) {
      case 'bound':
        return this.#valueText(event.value, event.name, event.examples);
      case 'result': {
        const { value, name, examples } = event;
        return value instanceof Applied && name === undefined
          ? this.#printed(examples, this.#switches, (printer) =>
              printer.printApplied(value.target, value.input),
            )
          : this.#valueText(value, name ?? 'out', examples);
      }
      case 'defined':
        return functionText(event.callee);
      case 'examples':
        return examplesText(event);
      case 'switched':
        this.#switches = switched(this.#switches, event);
        return '';
      case 'drawing': {
        const { value, input, examples } = event;
        const print = (printer: Printer): string => printer.printApplied(value, input ?? examples.sop.value);
        return this.#printed(examples, this.#switches, print) + this.#drawn(event);
      }
      case 'loaded':
        return loadedText(event, {
          print: (value, name, examples, switches) => this.#valueText(value, name, examples, switches),
          draw: (drawing) => this.#drawn(drawing),
          outside: this.#switches,
        });
      case 'problem':
        return problemText(event.problem, tree);
    }
  }

  #valueText(value: Value, name: string, examples: Examples, switches = this.#switches): string {
    return this.#printed(examples, switches, (printer) => printer.print(value, name));
  }

  /** What a printer prints, or why it did not come to an end. */
  #printed(examples: Examples, switches: Switches, print: (printer: Printer) => string): string {
    const evaluator = this.#evaluator;
    try {
      return print(new Printer({ examples, switches, evaluator, budget: this.#budget }));
    } catch (end) {
      if (!(end instanceof OutOfBudget)) throw end;
      return `\t!! ${asSentence(end.message)} [${end.code}]\n`;
    }
  }

  #drawn(drawing: Drawing): string {
    const own = this.#session.scope.bindings();
    const names = namesIn(this.#session.library.bindings(), own);
    const note = this.#draw?.({ ...drawing, names, programNames: namesIn(own) });
    return note ? `${note}\n` : '';
  }
}
