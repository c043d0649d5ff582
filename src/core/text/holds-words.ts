import { terms } from './tokenize.ts';

/** Whether the words of one text stand in another in a row, and whole: 'Ann' is not in 'Hannah', nor '4' in '14'. */
export function holdsWords(whole: string, part: string): boolean {
  return ` ${terms(whole).join(' ')} `.includes(` ${terms(part).join(' ')} `);
}
