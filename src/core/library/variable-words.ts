import type { Query } from '../query.ts';
import { tokenize } from '../text/tokenize.ts';

/** Folded words of a query that may stand in another form: all but names, which are written large and do not begin a sentence. */
export function variableWords({ text, phrases }: Query): ReadonlySet<string> {
  const names = new Set(
    phrases.flatMap((phrase) => wordsOf(phrase).filter(({ isLarge }) => isLarge)).map(termOf),
  );
  const words = [...wordsOf(text).filter(({ isLarge, isFirst }) => isFirst || !isLarge)];
  const quoted = phrases.flatMap((phrase) => wordsOf(phrase).filter(({ isLarge }) => !isLarge));
  return new Set([...words, ...quoted].map(termOf).filter((term) => !names.has(term)));
}

type Word = { readonly term: string; readonly isLarge: boolean; readonly isFirst: boolean };

function wordsOf(text: string): readonly Word[] {
  let before = 0;
  return tokenize(text).map(({ term, start, end }, index) => {
    const isFirst = index === 0 || /[.?!]["'”’)\]]*\s/u.test(text.slice(before, start));
    before = end;
    return { term, isLarge: /^\p{Lu}/u.test(text.slice(start, end)), isFirst };
  });
}

function termOf({ term }: Word): string {
  return term;
}
