import type { Passage, Quote } from '../../passage.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import { namesInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { readPassage } from '../text/read-passage.ts';
import { aliasIn } from './alias-sayings.ts';

/** What kind of other name a question asks for, and which names are of that kind. */
const askings: readonly { readonly asks: RegExp; readonly isKind: (name: string) => boolean }[] = [
  { asks: /\b(?:abbreviat\p{L}*|for short|acronym|initials)\b/iu, isKind: isAbbreviation },
  {
    asks: /\b(?:nicknames?|pen name|pseudonym|(?:old|earlier|former|previous|original|first|other|stage|birth) name|called before|known before|named before|before (?:it|she|he|they) (?:was|were) renamed)\b/iu,
    isKind: (name) => !isAbbreviation(name),
  },
];

function isAbbreviation(name: string): boolean {
  return /^\p{Lu}[\p{Lu}.&]+$/u.test(name);
}

/** The nickname, earlier name, pen name or abbreviation that a question asks for, as the thing's own page states it; undefined where it states none, or several. */
export function readOtherName(
  { text, words }: ReadQuestion,
  passages: readonly Passage[],
): { readonly text: string; readonly quote: Quote } | undefined {
  const asking = askings.find(({ asks }) => asks.test(text));
  if (asking === undefined) return undefined;
  const read = passages.map(readPassage);
  const names = namesInQuestion(words, read).filter(({ isTitle }) => isTitle);
  const own = [...new Set(names.flatMap((name) => name.passages))].flatMap((index) => read[index] ?? []);
  const found = own.flatMap(({ passage, title, sentences }) =>
    sentences.flatMap(({ start, end }) => {
      const alias = aliasIn(passage.text.slice(start, end), title);
      if (alias === undefined || !asking.isKind(alias.text)) return [];
      const at = { start: start + alias.start, end: start + alias.end };
      return [{ text: alias.text, quote: sliceAround(passage, { start, end, at }) }];
    }),
  );
  return new Set(found.map((each) => each.text)).size === 1 ? found[0] : undefined;
}
