import { describe, expect, test } from 'vitest';
import { needId } from '../../../src/core/ids.ts';
import { chooseJob } from '../../../src/core/jobs/choose-job.ts';
import { composeJob } from '../../../src/core/jobs/compose-job.ts';
import { decomposeJob } from '../../../src/core/jobs/decompose-job.ts';
import { extractJob } from '../../../src/core/jobs/extract-job.ts';
import { judgeJob } from '../../../src/core/jobs/judge-job.ts';
import type { TextJob } from '../../../src/core/jobs/text-job.ts';
import { verifyJob } from '../../../src/core/jobs/verify-job.ts';
import { writeQueryJob } from '../../../src/core/jobs/write-query-job.ts';
import { wholeNeed } from '../../../src/core/needs/whole-plan.ts';
import { brandt, room, ships } from './job-requests.ts';

const question = 'Who was the captain of the Merrow?';
const plan = {
  needs: [{ id: wholeNeed, question, dependsOn: [], expects: 'person' }],
  combination: { kind: 'last' },
} as const;

type Case = {
  readonly turns: () => readonly { readonly content: string }[];
  readonly parse: (output: string) => { readonly kind: string };
};

function caseOf<Request, Value>(job: TextJob<Request, Value>, request: Request): Case {
  return { turns: () => job.turns(request, room), parse: (output) => job.parse(output, request) };
}

const jobs: readonly (readonly [string, Case])[] = [
  ['decompose', caseOf(decomposeJob, { question })],
  ['write-query', caseOf(writeQueryJob, { question, avoid: [] })],
  ['extract', caseOf(extractJob, { need: needId('n'), question, passages: ships })],
  ['verify', caseOf(verifyJob, { question, finding: brandt, passages: ships })],
  ['compose', caseOf(composeJob, { question, plan, findings: [brandt] })],
  ['judge', caseOf(judgeJob, { question, passages: ships })],
  ['choose', caseOf(chooseJob, { question, candidates: [brandt, brandt], passages: ships })],
];

const hostile: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['prose', 'I am sorry, but I cannot help with that.'],
  ['another object', '{"error":"unknown job"}'],
  [
    'null in every field',
    JSON.stringify(
      Object.fromEntries(
        ['query', 'parts', 'quote', 'answer', 'supported', 'relevant', 'choice'].map((name) => [name, null]),
      ),
    ),
  ],
  [
    'objects in every field',
    JSON.stringify(
      Object.fromEntries(
        ['query', 'parts', 'quote', 'answer', 'supported', 'relevant', 'choice'].map((name) => [name, {}]),
      ),
    ),
  ],
  ['thoughts only', '<think>The captain, hmm. {"query":"x"}'],
  ['white space without end', `{${' '.repeat(50_000)}`],
  ['cut off at once', '{"'],
];

describe('the parser of every job', () => {
  test.each(
    jobs.flatMap(([name, job]) => hostile.map(([kind, output]) => [name, kind, job, output] as const)),
  )('%s takes an output that is %s for a problem', (_name, _kind, job, output) => {
    expect(job.parse(output)).toMatchObject({ kind: 'problem', problem: expect.stringMatching(/\.$/u) });
  });

  test.each(jobs)('%s asks with the instructions first and the request last', (_, job) => {
    const turns = job.turns();
    expect(turns).toMatchObject([{ role: 'system' }, { role: 'user' }]);
    expect(turns[1]?.content).toContain(question);
  });
});
