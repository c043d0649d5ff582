import { expect, test } from 'vitest';
import { runSummary } from '../../../src/ui/ask/run-summary.ts';
import { History } from '../../kit/history.ts';

test('runSummary() counts searches and the time in which the run went on', () => {
  const history = new History('Who?').prepared().searched([]);
  expect(runSummary(history.state)).toBe('1 search, 0 s, policy “Rules”');
  const stopped = history.add({ type: 'run-stopped' });
  stopped.events.push({ version: 1, at: 60_000, type: 'run-resumed' });
  stopped.events.push({ version: 1, at: 64_000, type: 'run-stopped' });
  expect(runSummary(stopped.state)).toBe('1 search, 4.0 s, policy “Rules”');
});
