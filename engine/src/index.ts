/**
 * The engine's facade: all that other packages may import. `new Analyzer().analyze(text)` gives an `Analysis`, which
 * answers everything the editor, the command line and the preview show.
 */
export { standardLibrary } from './library/standardLibrary';
export { Analyzer, type AnalyzeOptions, type AnalyzerOptions } from './analysis/analyzer';
export { Analysis, sampleFor, transformIn, type Subject } from './analysis/analysis';
export { parseRaspFile, parseRaspyFile } from './analysis/longText';
export { parseSample } from './analysis/parseSample';
export type { Expectation, Outcome } from './analysis/expectations/outcome';
export { expectationEditAt } from './analysis/expectations/suggestion';
export type { FileSample } from './analysis/samples/fileSamples';
export { failureOn } from './analysis/samples/failureOn';
export { reasonOf } from './analysis/samples/reason';
export { changeSamples, type SampleChange } from './analysis/samples/sampleEdits';
export { whereOf } from './analysis/evaluationProblems';

export { LineMap, type Place } from './text/lineMap';
export { anchorOf, infoOf, problemCodes, type ProblemCode } from './text/codes';
export type { CodeInfo } from './text/codes/codeInfo';
export type { Fix, Problem, ProblemTag, RelatedPlace, Severity, TextEdit } from './text/problem';
export { Cancelled, type Limits } from './text/budget';
export { contains, touches, type Span } from './text/span';

export type { Comment, Expression, Language, Name, Statement, Tree } from './syntax/tree';
export type { Draw } from './syntax/rasp/tree';

export {
  isLanguage,
  languageNames,
  languageOfName,
  likelyLanguage,
  parserOf,
  pragmaOf,
} from './syntax/language';
export { applyEdits, formatEdits } from './syntax/format/format';
export { onTypeEdits } from './syntax/format/onType';
export { defaultLineWidth, type FormatStyle } from './syntax/format/style';
export { namesDefinedIn } from './syntax/outline';
export type { Definition, Output, Program, Result } from './program/program';
export type { Frame, Occurrence } from './program/record';
export type { Binding } from './program/scope';
export {
  Applied,
  FunctionValue,
  isTransform,
  Key,
  Query,
  Selector,
  SOp,
  type Transform,
} from './program/values';

export type { Cost } from './graph/cost';
export { isSelectorNode, type GraphNode, type SelectorNode, type SOpNode } from './graph/node';

export { columnLength, elementAt, elementsOfColumn, type Column, type ElementType } from './evaluate/column';
export { Fault } from './evaluate/evaluator';
export { Selection } from './evaluate/selection';
export { beginningOf, showColumn, showElements, showList, typeLetters } from './evaluate/show';

export { Builtin } from './python/builtin';
export { Complex } from './values/complex';
export { brief, formatElement, quote, repr } from './values/format';
export { Sample } from './values/sample';
export { Range } from './values/range';
export { SetValue } from './values/set';
export { DictView } from './values/dictView';
export { Dict, isAtom, kindOf, List, none, Tuple, type Atom, type Value } from './values/value';
export { criticalPath, type PathStep } from './analysis/criticalPath';
export { costText } from './analysis/costText';
export { selectionLines } from './evaluate/text';
export { cellOf, figureOf, mostDrawnTokens, tileOf, traceOf } from './analysis/figures';
export { headSource, type SourcePlace } from './analysis/headSource';
export * from './figure/index';
export { callText, isTrial, isUnnamedTrial, oneLine } from './analysis/callText';
export { cellsOf, type Cell } from './analysis/cells';
export { briefText, plainText } from './analysis/plainText';
export type { Wording } from './analysis/wording';
export {
  lastCall,
  shownValues,
  valuePlaces,
  type ChosenCall,
  type ShownValue,
  type ShownValues,
  type ValuePlace,
} from './analysis/shownValues';
export { uncalledIn } from './analysis/uncalled';
export { showableAbove, showableAt, type Showable } from './analysis/showable';
export { Repl, type ReplOptions } from './repl/repl';
export { colourTranscript } from './repl/colours';
export type { FileSource, FoundFile, MissingFile } from './program/source';
export { parseRasp } from './syntax/rasp/parser';
export { parseRaspy } from './syntax/raspy/parser';
export { drawTransformer } from './figure/transformer';
export { observedIn, type Observed } from './analysis/names/observed';
export { contentsOf, type Entry } from './analysis/contents';
export { foldsOf, type Fold } from './analysis/folds';
export { spansAt } from './analysis/spansAt';
export { callsIn, functionsOf, inForce, type NamedCall } from './analysis/names/calls';
export { isAny, NameLinks } from './analysis/names/links';
export { NameTables, type NameSources, type TextNow } from './analysis/names/tables';
export type { NameTable } from './analysis/names/table';
export {
  placesOf,
  type BindingPlace,
  type BindingKind,
  type NameAccess,
  type NameBinding,
  type NamedText,
  type NameOccurrence,
  type NameScope,
  type NameSymbol,
} from './analysis/names/symbols';
export { rename, whyFixed, type NotRenamed, type Renaming } from './analysis/names/rename';
export type { About, Candidate, CandidateKind } from './analysis/completion/candidate';
export { origins } from './analysis/completion/candidate';
export { completionsAt, pathCandidates, type Completions } from './analysis/completion/completions';
export { ExampleValues } from './analysis/completion/examples';
export { signatureHelpAt, type SignatureHelp } from './analysis/completion/signatureHelp';
export type { Typing } from './analysis/completion/typing';
export { refactoringsAt } from './analysis/refactorings/refactorings';
export type { Refactoring, RefactoringKind, RefactoringRequest } from './analysis/refactorings/refactoring';
