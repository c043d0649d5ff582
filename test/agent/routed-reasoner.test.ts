import { describe, expect, test } from 'vitest';
import { createRoutedReasoner } from '../../src/agent/routed-reasoner.ts';
import type { JobRoute } from '../../src/core/exam/route-jobs.ts';
import { plainQuery } from '../../src/core/query.ts';
import type { JobResult } from '../../src/ports/reasoner.ts';
import { scriptedReasoner } from '../kit/scripted-reasoner.ts';

const never = new AbortController().signal;
const job = { kind: 'write-query', question: 'Who?', avoid: [] } as const;
const toModel: readonly JobRoute[] = [{ job: 'write-query', to: 'model', why: '' }];
const done = (text: string): JobResult<'write-query'> => ({ kind: 'done', value: plainQuery(text) });
const generation = { model: 'm', seed: 1, temperature: 0, promptTokens: 1, outputTokens: 1, raw: 'x' };

function open(results: readonly JobResult<'write-query'>[], routes = toModel) {
  const left = [...results];
  const model = scriptedReasoner({
    'write-query': () => left.shift() ?? expect.unreachable('the model was asked too often'),
  });
  const reader = scriptedReasoner({ 'write-query': () => done('by the reader') });
  return createRoutedReasoner({ reader, model, routes: () => routes });
}

async function queryOf(result: Promise<JobResult<'write-query'>>): Promise<string> {
  const settled = await result;
  return settled.kind === 'done' ? settled.value.text : settled.kind;
}

describe('createRoutedReasoner()', () => {
  test('gives a job to the model where the exam says so, else to the reader', async () => {
    expect(await queryOf(open([done('by the model')]).run(job, never))).toBe('by the model');
    expect(await queryOf(open([], []).run(job, never))).toBe('by the reader');
  });

  test('tells of unusable output, and has the reader do the same job when it comes again', async () => {
    const reasoner = open([{ kind: 'model-invalid', message: 'no', generation }, done('by the model')]);
    expect(await queryOf(reasoner.run(job, never))).toBe('model-invalid');
    expect(await queryOf(reasoner.run(job, never))).toBe('by the reader');
    expect(await queryOf(reasoner.run({ ...job, question: 'Where?' }, never))).toBe('by the model');
  });

  test('asks a lost engine once more, then the reader', async () => {
    const lost = { kind: 'engine-lost', message: 'gone' } as const;
    const reasoner = open([lost, lost]);
    expect(await queryOf(reasoner.run(job, never))).toBe('engine-lost');
    expect(await queryOf(reasoner.run(job, never))).toBe('engine-lost');
    expect(await queryOf(reasoner.run(job, never))).toBe('by the reader');
  });

  test('has the reader do at once what the model cannot even be asked', async () => {
    const reasoner = open([{ kind: 'model-invalid', message: 'the context is too short' }]);
    expect(await queryOf(reasoner.run(job, never))).toBe('by the reader');
  });

  test('knows a job again however often and late it comes', async () => {
    const reasoner = open([{ kind: 'model-invalid', message: 'no', generation }]);
    expect(await queryOf(reasoner.run({ ...job, leftMs: 90_000 }, never))).toBe('model-invalid');
    expect(await queryOf(reasoner.run({ ...job, attempt: 1, leftMs: 50_000 }, never))).toBe('by the reader');
  });

  test('leaves the last seconds of a run to the reader', async () => {
    expect(await queryOf(open([]).run({ ...job, leftMs: 9000 }, never))).toBe('by the reader');
  });
});
