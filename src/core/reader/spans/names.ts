import { wordSet } from '../lexicon/lexicon-words.ts';
import type { Word } from '../text/words.ts';

/** A range of positions of words: `to` is the one after the last. */
export type WordRange = { readonly from: number; readonly to: number };

const connectors = wordSet(
  'of the de du la le los las von van der den da di dos al el y bin ibn af zu ten ter',
);
const numeral = /^(?:[ivx]+|\d{1,4}(?:st|nd|rd|th)?)$/u;

/** Runs of capitalised words of a sentence, with the small words that names hold inside. */
export function nameRuns(words: readonly Word[], { from, to }: WordRange): readonly WordRange[] {
  const runs: WordRange[] = [];
  for (let at = from; at < to; at++) {
    if (!startsName(words, at, from)) continue;
    const end = runEnd(words, at, to);
    runs.push({ from: at, to: end });
    at = end - 1;
  }
  return runs;
}

function startsName(words: readonly Word[], at: number, sentenceStart: number): boolean {
  const word = words[at];
  if (word === undefined || !word.isCapital) return false;
  // At the start of a sentence a function word has its capital from there, unless a name goes on after it.
  if (!word.isFunction || at !== sentenceStart) return true;
  const next = words[at + 1];
  return word.term === 'the' && next?.isCapital === true && next.gap === 'space';
}

function runEnd(words: readonly Word[], start: number, limit: number): number {
  let end = start + 1;
  while (end < limit) {
    const next = nextPart(words, end, limit);
    if (next === undefined) return end;
    end = next;
  }
  return end;
}

/** The position after the next part of the name, if it goes on at `at`. */
function nextPart(words: readonly Word[], at: number, limit: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (joins(words, at) && (word.isCapital || isNumeral(words, at))) return at + 1;
  let inner = at;
  while (
    inner < limit &&
    inner < at + 3 &&
    words[inner]?.gap === 'space' &&
    connectors.has(words[inner]?.term ?? '')
  ) {
    inner++;
  }
  return inner > at && inner < limit && words[inner]?.isCapital && joins(words, inner)
    ? inner + 1
    : undefined;
}

function isNumeral(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    word.gap === 'space' &&
    numeral.test(word.term) &&
    !/^(?:1\d{3}|20\d{2})$/u.test(word.term)
  );
}

function joins(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  switch (word?.gap) {
    case 'space':
    case 'hyphen':
    case 'ampersand':
      return true;
    case 'apostrophe':
      // "O'Neill", not "Brandt's".
      return word.term.length > 1;
    case 'dot':
      // 'J. R. Brandt', 'St. Olaf': after a longer word a dot ends the sentence.
      return before !== undefined && before.term.length <= 2;
    default:
      return false;
  }
}

/** Parts of a name that may be meant alone: what stands before and after a small word in it, and the name without its first word. */
export function partsOfName(words: readonly Word[], run: WordRange): readonly WordRange[] {
  const parts: WordRange[] = [];
  for (let at = run.from + 1; at < run.to - 1; at++) {
    if (!connectors.has(words[at]?.term ?? '') || words[at]?.isCapital) continue;
    parts.push({ from: run.from, to: at });
    let after = at + 1;
    while (after < run.to && connectors.has(words[after]?.term ?? '') && !words[after]?.isCapital) after++;
    parts.push({ from: after, to: run.to });
    at = after;
  }
  if (run.to - run.from > 1) parts.push({ from: run.from + 1, to: run.to });
  return parts.filter((part) => part.to > part.from);
}

/** Whether these terms are a part of a longer name, and nowhere a name by themselves. */
export function isPartOfName(words: readonly Word[], terms: readonly string[]): boolean {
  const runs = nameRuns(words, { from: 0, to: words.length }).map(({ from, to }) =>
    words.slice(from, to).flatMap((word) => (word.isFunction ? [] : [word.term])),
  );
  const key = ` ${terms.join(' ')} `;
  const holding = runs.filter((run) => ` ${run.join(' ')} `.includes(key));
  return holding.length > 0 && holding.every((run) => run.length > terms.length);
}
