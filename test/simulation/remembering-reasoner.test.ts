import { expect, test } from 'vitest';
import { needId } from '../../src/core/ids.ts';
import type { JobOf } from '../../src/ports/reasoner.ts';
import { rememberingReasoner } from '../../src/simulation/remembering-reasoner.ts';
import { passage } from '../kit/passages.ts';
import { scriptedReasoner } from '../kit/scripted-reasoner.ts';

const never = new AbortController().signal;
const job: JobOf<'extract'> = {
  ...{ kind: 'extract', need: needId('n'), question: 'How many boats?', expects: 'number' },
  passages: [passage('Bora', 'Berth: A1')],
};

test.each([
  { question: 'How many ships?' },
  { expects: 'unknown' },
  { need: needId('other') },
  { passages: [passage('Bora', 'Berth: A1')] },
  { tables: ['boats.csv'] },
] as const)('rememberingReasoner() does a job anew that is another one by %o', async (other) => {
  const scripted = scriptedReasoner({
    extract: () => ({ kind: 'done', value: { findings: [], reason: 'None.' } }),
  });
  const remembering = rememberingReasoner(scripted);
  const run = (each: JobOf<'extract'>) => remembering.run<'extract'>(each, never);
  const first = await run(job);
  expect(await run({ ...job, attempt: 1, leftMs: 5 })).toBe(first);
  await run({ ...job, ...other });
  expect(scripted.done).toHaveLength(2);
});
