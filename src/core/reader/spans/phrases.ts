import { finiteVerbs, isParticiple } from '../lexicon/verbs.ts';
import type { Word } from '../text/words.ts';
import type { WordRange } from './names.ts';

const longestPhrase = 6;

/** Runs of words between function words, verbs and punctuation: rough noun phrases. */
export function phraseRuns(words: readonly Word[], { from, to }: WordRange): readonly WordRange[] {
  const runs: WordRange[] = [];
  let start: number | undefined;
  for (let at = from; at <= to; at++) {
    const goesOn = at < to && isPhraseWord(words[at]) && (start === undefined || continues(words[at]));
    if (goesOn) {
      start ??= at;
      continue;
    }
    if (start !== undefined) pushTrimmed(runs, words, { from: start, to: at });
    start = at < to && isPhraseWord(words[at]) ? at : undefined;
  }
  return runs;
}

function isPhraseWord(word: Word | undefined): boolean {
  return word !== undefined && (!word.isFunction || word.isCapital) && !finiteVerbs.has(word.term);
}

function continues(word: Word | undefined): boolean {
  return word?.gap === 'space' || word?.gap === 'hyphen' || word?.gap === 'none';
}

/** A past tense or participle at the end of a run is its verb: 'the yard | built'. */
function pushTrimmed(runs: WordRange[], words: readonly Word[], { from, to }: WordRange): void {
  let end = to;
  while (end > from && isVerbAtEnd(words[end - 1])) end--;
  if (end > from) runs.push({ from, to: end });
}

function isVerbAtEnd(word: Word | undefined): boolean {
  return word !== undefined && !word.isCapital && (isParticiple(word.term) || word.term.endsWith('ly'));
}

/** A phrase with ever fewer words before its last one, which is what it is: 'long grey brig', 'grey brig', 'brig'. */
export function endingsOf(run: WordRange): readonly WordRange[] {
  const endings: WordRange[] = [];
  for (let from = Math.max(run.from, run.to - longestPhrase); from < run.to; from++)
    endings.push({ from, to: run.to });
  return endings;
}
