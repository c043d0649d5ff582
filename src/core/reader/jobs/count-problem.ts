import { measureAsked } from '../lexicon/measures.ts';
import { sums } from '../lexicon/sums.ts';
import { synonymStems } from '../lexicon/synonyms.ts';
import type { ReadQuestion } from '../question/read-question.ts';

/**
 * What a number would have to count and the words around it do not speak of: 'How many children …' is not answered by '214 tons'. Undefined where
 * they do, and for questions that ask for no number of something. `stems` are those of the sentences and titles.
 */
export function countProblem(question: ReadQuestion, stems: ReadonlySet<string>): string | undefined {
  const { expects, focus, words, relations } = question;
  const noun = focus === undefined ? undefined : words[focus.to - 1];
  if (expects !== 'number' || noun === undefined || relations.length > 0) return undefined;
  // A unit says what is measured, too: '48 kilometres' is a length.
  if (measureAsked(noun.term) !== undefined || common.has(noun.term)) return undefined;
  const like = [noun.stem, ...synonymStems(noun.stem)];
  return like.some((stem) => stems.has(stem)) ? undefined : noun.term;
}

/** Nouns that texts leave out: '300 came', 'it sold twice as often'. */
const common = new Set([
  ...sums,
  ...'people times number amount percent percentage share years days age size ones units'.split(' '),
]);
