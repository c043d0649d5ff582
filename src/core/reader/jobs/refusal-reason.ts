import type { Passage } from '../../passage.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { nameRuns } from '../spans/names.ts';
import { readPassage } from '../text/read-passage.ts';

/** Why no answer is given, in words for the person: a name that no passage holds, a kind of answer that none has, or too little to go by. `nearest`: what came nearest. */
export function refusalReason(
  question: ReadQuestion,
  passages: readonly Passage[],
  nearest: string | undefined,
): string {
  const missing = missingName(question, passages);
  if (missing !== undefined) return `No passage mentions “${missing}”.`;
  if (nearest === undefined)
    return `No passage holds ${wanted[question.expects] ?? 'anything'} that could answer this.`;
  return `Nothing in these passages clearly answers this; the nearest is “${nearest}”, which is not well enough supported.`;
}

const wanted: Readonly<Partial<Record<ReadQuestion['expects'], string>>> = {
  person: 'a person',
  place: 'a place',
  organisation: 'an organisation',
  date: 'a date',
  number: 'a number',
  reason: 'a reason',
};

/** The first name of the question of which no passage holds all words. */
function missingName({ text, words }: ReadQuestion, passages: readonly Passage[]): string | undefined {
  const read = passages.map(readPassage);
  for (const { from, to } of nameRuns(words, { from: 0, to: words.length })) {
    const run = words.slice(from, to).filter((word) => !word.isFunction);
    const isHeld = read.some(({ stems }) => run.every((word) => stems.has(word.stem)));
    if (run.length > 0 && !isHeld) return text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0);
  }
  return undefined;
}
