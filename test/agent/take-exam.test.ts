import { describe, expect, test } from 'vitest';
import { reader } from '../../src/adapters/any/reader.ts';
import { type ExamEnd, type ExamParts, takeExam } from '../../src/agent/take-exam.ts';
import { marksByJob } from '../../src/core/exam/exam-result.ts';
import { makeExam } from '../../src/core/exam/make-items.ts';
import { routeJobs } from '../../src/core/exam/route-jobs.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { MemoryTextEngine } from '../kit/memory-text-engine.ts';

const never = new AbortController().signal;
const rounds = makeExam({ seed: 4711, rounds: 2 });

/** A clock that moves on by so much each time that it is looked at. */
function clockOf(stepMs: number): Clock {
  let now = 0;
  return { now: () => (now += stepMs), wait: async () => {} };
}

async function exam(engine: MemoryTextEngine, parts: Partial<ExamParts> = {}): Promise<ExamEnd> {
  await engine.load({ files: [], contextTokens: 4000, device: 'cpu' }, never, () => {});
  const all = { engine, reader, rounds, clock: clockOf(10), hardware: 'a test', limitMs: 120_000, ...parts };
  const progress = takeExam(all, never);
  for (;;) {
    const next = await progress.next();
    if (next.done) return next.value;
    expect(next.value.of).toBeGreaterThanOrEqual(next.value.done);
  }
}

describe('takeExam()', () => {
  test('asks a model that writes nonsense one item of each job, marks it invalid, and routes nothing to it', async () => {
    const end = await exam(new MemoryTextEngine({ write: () => 'I am a teapot' }));
    expect(end).toMatchObject({ kind: 'finished', result: { isCut: false, engine: 'memory' } });
    if (end.kind !== 'finished') return;
    const rows = marksByJob(end.result.marks);
    expect(rows).toHaveLength(7);
    expect(rows.every(({ valid, right, items }) => valid === 0 && right === 0 && items === 1)).toBe(true);
    const routes = routeJobs(end.result, { budgetMs: 120_000 });
    expect(routes.every(({ to }) => to === 'reader')).toBe(true);
    expect(end.result.speed?.decode).toBeGreaterThan(0);
  });

  test('ends with what it has when its time is up', async () => {
    const end = await exam(new MemoryTextEngine({ write: () => '{}' }), {
      clock: clockOf(1000),
      limitMs: 20_000,
    });
    expect(end).toMatchObject({ kind: 'finished', result: { isCut: true } });
    if (end.kind === 'finished') expect(end.result.marks.length).toBeLessThan(14);
  });

  test('says that the engine is lost, and marks nothing', async () => {
    let asked = 0;
    const engine = new MemoryTextEngine({
      write: () => {
        if (++asked === 3) engine.lose();
        return '{}';
      },
    });
    expect(await exam(engine)).toMatchObject({
      kind: 'engine-lost',
      message: expect.stringMatching(/gone/u),
    });
  });
});
