import { describe, expect, test } from 'vitest';
import { createLocalExams } from '../../../src/adapters/web/local-exams.ts';
import type { ExamResult } from '../../../src/core/exam/exam-result.ts';

const result: ExamResult = {
  ...{ version: 1, engine: 'wllama:tiny', hardware: 'two cores', takenAt: 5, seconds: 60, isCut: true },
  speed: { prefill: 25, decode: 20 },
  marks: [{ job: 'extract', isValid: true, isRight: false, isReaderRight: true, seconds: 2 }],
};

function storage(items: Map<string, string>): Pick<Window, 'localStorage'> {
  const stored: Pick<Storage, 'getItem' | 'setItem'> = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
  // The rest of Storage is not asked for.
  return { localStorage: stored as Storage };
}

describe('createLocalExams()', () => {
  test('gives back what was kept for this model on this machine, and on no other', () => {
    const items = new Map<string, string>();
    createLocalExams(storage(items)).keep(result);
    const exams = createLocalExams(storage(items));
    expect(exams.find(result)).toEqual(result);
    expect(exams.find({ ...result, hardware: 'eight cores' })).toBeUndefined();
    expect(exams.find({ ...result, engine: 'wllama:other' })).toBeUndefined();
  });

  test.each(['not JSON', '{"version":2}', 'null', '[]'])('takes %s in its place for no exam', (text) => {
    const items = new Map([['reroute.exam.wllama:tiny on two cores', text]]);
    expect(createLocalExams(storage(items)).find(result)).toBeUndefined();
  });

  test('keeps it for this visit where storage is blocked', () => {
    const blocked = {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const exams = createLocalExams(blocked);
    expect(() => exams.keep(result)).not.toThrow();
    expect(exams.find(result)).toEqual(result);
  });
});
