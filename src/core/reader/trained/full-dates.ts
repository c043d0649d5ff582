import type { ReadQuestion } from '../question/read-question.ts';
import { datesIn } from '../spans/dates.ts';

type Weighed = {
  readonly candidate: { readonly key: string; readonly text: string };
  readonly support: number;
};

/**
 * Where a question asks when, a date that holds a year which was read too says what that says and more: it stands for both, just ahead of the year. Not where it asks for the year.
 */
export function withFullDates<Answer extends Weighed>(
  { expects, words }: ReadQuestion,
  answers: readonly Answer[],
): readonly Answer[] {
  if (expects !== 'date' || words.some(({ term }) => /^(?:years?|decade|century|month)$/u.test(term)))
    return answers;
  return answers.map((each) => {
    if (!isDate(each.candidate.text)) return each;
    const parts = answers.filter(({ candidate }) => isYearOf(candidate.key, each.candidate.key));
    const most = Math.max(0, ...parts.map(({ support }) => support));
    return most < each.support ? each : { ...each, support: Math.min(1, most + 1e-6) };
  });
}

function isYearOf(part: string, whole: string): boolean {
  return /^\d{4}$/u.test(part) && whole.endsWith(` ${part}`);
}

function isDate(text: string): boolean {
  return datesIn(text).some(({ start, end }) => end - start === text.length);
}
