import type { ExamOf, ExamStore } from '../../ports/exam-store.ts';
import { readExamResult } from '../../wire/exam-result.ts';

const prefix = 'reroute.exam.';

/** Results of exams in localStorage, one for each model, machine and reader; only for this visit where the browser keeps nothing. */
export function createLocalExams(page: Pick<Window, 'localStorage'>): ExamStore {
  const ofThisVisit = new Map<string, string>();
  return {
    find: (exam) => {
      const key = keyOf(exam);
      const text = stored(page, key) ?? ofThisVisit.get(key);
      return text === undefined ? undefined : readExamResult(parsed(text));
    },
    keep: (result) => {
      const text = JSON.stringify(result);
      ofThisVisit.set(keyOf(result), text);
      try {
        page.localStorage.setItem(keyOf(result), text);
      } catch {
        // Storage is blocked or full: it holds for this visit.
      }
    },
  };
}

function stored(page: Pick<Window, 'localStorage'>, key: string): string | undefined {
  try {
    return page.localStorage.getItem(key) ?? undefined;
  } catch {
    // Storage is blocked.
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keyOf({ engine, hardware, against = 'rules' }: ExamOf): string {
  const beside = against === 'rules' ? '' : ` beside the ${against} reader`;
  return `${prefix}${engine} on ${hardware}${beside}`;
}
