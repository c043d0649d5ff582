import { type StemmedToken, withStem } from '../../text/passage-words.ts';
import { stopWords } from '../../text/stop-words.ts';
import { tokenize } from '../../text/tokenize.ts';

/** What stands between a word and the one before it; 'quote' is a quotation mark that opens or closes. 'end' is any sign that no name or noun phrase goes across. */
export type Gap =
  | 'none'
  | 'space'
  | 'hyphen'
  | 'apostrophe'
  | 'dot'
  | 'comma'
  | 'ampersand'
  | 'open'
  | 'quote'
  | 'end';

/** A word as the reader sees it. Offsets are UTF-16 into the text. */
export type Word = {
  readonly term: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  readonly isCapital: boolean;
  /** Holds a digit. */
  readonly isNumber: boolean;
  /** A function or question word. */
  readonly isFunction: boolean;
};

const capital = /^\p{Lu}/u;
const digit = /\p{Nd}/u;

export function readWords(text: string): readonly Word[] {
  return wordsFrom(text, tokenize(text).map(withStem));
}

/** The same where the text's tokens are known. */
export function wordsFrom(text: string, tokens: readonly StemmedToken[]): readonly Word[] {
  let before = 0;
  return tokens.map(({ term, stem, start, end }) => {
    const gap = gapOf(text.slice(before, start), before === 0);
    before = end;
    return {
      term,
      stem,
      start,
      end,
      gap,
      isCapital: capital.test(text.slice(start, end)),
      isNumber: digit.test(term),
      isFunction: stopWords.has(term),
    };
  });
}

const gaps: Readonly<Record<string, Gap>> = {
  '': 'none',
  ' ': 'space',
  '-': 'hyphen',
  '‐': 'hyphen',
  '‑': 'hyphen',
  '- ': 'hyphen',
  "'": 'apostrophe',
  '’': 'apostrophe',
  '.': 'dot',
  '. ': 'dot',
  ', ': 'comma',
  ',': 'comma',
  ' , ': 'comma',
  ' & ': 'ampersand',
  '& ': 'ampersand',
  ' (': 'open',
  '( ': 'open',
  '(': 'open',
};

function gapOf(between: string, isFirst: boolean): Gap {
  if (isFirst) return 'end';
  const known = gaps[between];
  if (known !== undefined) return known;
  if (/^(?:["”»]\s+|\s+["“«])$/u.test(between)) return 'quote';
  return /^\s+$/u.test(between) && !/\n\s*\n/u.test(between) ? 'space' : 'end';
}
