import type { ExpectationInfo } from '@rasp/server/protocol';
import { Location, TestMessage, type TestItem, type TestRun } from 'vscode';

/** Reports what came of an expectation; where two sides were compared VS Code shows their difference. */
export function report(run: TestRun, item: TestItem, info: ExpectationInfo): void {
  if (info.outcome === 'passed') {
    run.passed(item);
    return;
  }
  const text = info.message ?? '';
  const message =
    info.expected === undefined || info.actual === undefined
      ? new TestMessage(text)
      : TestMessage.diff(text, info.expected, info.actual);
  if (item.uri && item.range) message.location = new Location(item.uri, item.range);
  if (info.outcome === 'failed') run.failed(item, message);
  else run.errored(item, message);
}
