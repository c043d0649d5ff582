import type { Quote } from '../../passage.ts';
import { terms } from '../../text/tokenize.ts';
import { optionsOf } from '../plan/options.ts';
import { positionOf } from '../question/names-in-question.ts';
import type { Reading, SentenceView } from '../rank/reading.ts';
import { coverageBy, type WordMatches } from '../rank/word-matches.ts';
import { readWords } from '../text/words.ts';
import { sliceAround } from './evidence-quotes.ts';

export type Choice = { readonly text: string; readonly quote: Quote; readonly support: number };

/** Share of right choices on the choice questions of HotpotQA's training part, rounded down (docs/reader.md). */
const support = 0.7;
const enough = 0.5;
const lead = 0.3;

/**
 * The option of 'Which singer is Tolvan, A or B?' of which a sentence says clearly more of what the question says. Undefined where both are
 * alike, or nothing is known of one of them.
 */
export function answerChoice(reading: Reading): Choice | undefined {
  const options = optionsOf(reading.question.text);
  if (options === undefined) return undefined;
  const said = saidOf(reading, `${options.before} ${options.after}`);
  if (said.total === 0) return undefined;
  const found = [options.first, options.second].map((option) => bestFor(reading, said, option));
  const [first, second] = found;
  if (first === undefined || second === undefined) return undefined;
  const [better, worse, text] =
    first.share >= second.share ? [first, second, options.first] : [second, first, options.second];
  if (better.share < enough || better.share - worse.share < lead) return undefined;
  const { passage, sentence } = better.view;
  return { text, quote: sliceAround(passage.read.passage, { ...sentence, at: sentence }), support };
}

/** Only the words of the question beside its options count. */
function saidOf({ matches }: Reading, words: string): WordMatches {
  const stems = new Set(readWords(words).map((word) => word.stem));
  const asked = matches.asked.map((each) => (stems.has(each.stem) ? each : { ...each, weight: 0 }));
  return { ...matches, asked, total: asked.reduce((sum, { weight }) => sum + weight, 0) };
}

function bestFor(
  { sentences }: Reading,
  said: WordMatches,
  option: string,
): { view: SentenceView; share: number } | undefined {
  const name = terms(option.replace(/\s*\([^)]*\)\s*$/u, '')).filter((term) => term !== 'the');
  let best: { view: SentenceView; share: number } | undefined;
  for (const view of sentences) {
    const { read } = view.passage;
    const isAbout = read.name.join(' ').endsWith(name.join(' '));
    if (!isAbout && positionOf(read.words.slice(view.sentence.from, view.sentence.to), name) === undefined)
      continue;
    const { share } = coverageBy(said, view.sentence.stems);
    if (share > (best?.share ?? -1)) best = { view, share };
  }
  return best;
}
