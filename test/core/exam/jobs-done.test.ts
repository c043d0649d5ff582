import { expect, test } from 'vitest';
import type { RunEvent } from '../../../src/core/event.ts';
import { jobsDone } from '../../../src/core/exam/jobs-done.ts';
import { stepNumber } from '../../../src/core/ids.ts';

const generation = { model: 'm', seed: 1, temperature: 0, promptTokens: 1, outputTokens: 1, raw: '' };
const verified = { type: 'finding-verified', supported: true, reason: '' } as const;
const at = (durationMs: number) => ({ version: 1, at: 1, step: stepNumber(1), durationMs }) as const;

test('jobsDone() counts what a model did, and nothing that the reader did', () => {
  const events: readonly RunEvent[] = [
    { ...at(400), ...verified, generation },
    { ...at(600), ...verified, generation },
    { ...at(50), ...verified },
    { ...at(100), type: 'engine-failed', failure: 'model-invalid', message: '', generation },
  ];
  expect(jobsDone(events)).toEqual({ verify: { count: 2, totalMs: 1000 } });
});
