import { terms } from '../../text/tokenize.ts';
import { countryOf } from '../lexicon/countries.ts';
import { parseDate } from './date-value.ts';

/** Whether two answers name the same: as words, as a country and its people, or one as a part of the other ('Tolve', 'Tolve, Owl Island'). */
export function sameAnswer(left: string, right: string): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [first, second] = [countryOf(a), countryOf(b)];
  if (first !== undefined || second !== undefined) return first === second;
  if (/^\d{4}$/u.test(a) || /^\d{4}$/u.test(b)) return parseDate(left)?.year === parseDate(right)?.year;
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function wordsOf(text: string): string {
  return terms(text)
    .filter((term) => term !== 'the' && term !== 'a' && term !== 'an')
    .join(' ');
}
