import { afterEach, expect, test, vi } from 'vitest';
import { parseEvaluation } from '../../src/cli/evaluation-options.ts';
import { EvaluationThreads } from '../../src/cli/evaluation-threads.ts';
import { makeReport } from '../../src/cli/make-report.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const small = ['--world', 'genealogies', '--articles', '100', '--world-questions', '2'];

test('makeReport() ends its threads when it is interrupted', async () => {
  const controller = new AbortController();
  const close = vi.spyOn(EvaluationThreads.prototype, 'close');
  vi.spyOn(EvaluationThreads.prototype, 'evaluate').mockImplementation(() => {
    controller.abort();
    throw controller.signal.reason;
  });
  const values = parseEvaluation([...small, '--engine', 'reader-v0', '--workers', '2']);
  const report = makeReport(values, { command: 'evaluate', signal: controller.signal });
  await expect(report).rejects.toThrow('aborted');
  expect(close).toHaveBeenCalledOnce();
});

test('makeReport() refuses files that it could not write before it runs anything', async () => {
  const evaluate = vi.spyOn(EvaluationThreads.prototype, 'evaluate');
  for (const option of ['--out', '--html']) {
    const values = parseEvaluation([...small, '--engine', 'reader-v0', option, '/none/report']);
    const report = makeReport(values, { command: 'evaluate', signal: new AbortController().signal });
    await expect(report).rejects.toThrow(`Cannot write ${option} "/none/report"`);
  }
  expect(evaluate).not.toHaveBeenCalled();
});
