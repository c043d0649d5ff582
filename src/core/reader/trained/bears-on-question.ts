import type { Quote } from '../../passage.ts';
import { stem } from '../../text/stem.ts';
import { terms } from '../../text/tokenize.ts';
import type { Reading } from '../rank/reading.ts';
import { coverageBy } from '../rank/word-matches.ts';
import { specificRelations, statesAny, surroundings } from '../relations/states-relation.ts';
import type { ReadAnswer } from './answer-candidates.ts';
import { isBegunBy } from './is-begun-by.ts';

/**
 * Whether the sentence of an answer speaks of what is asked at all. Where the question asks for something that texts say in known ways (where someone died), a sentence that says none of
 * it and shares no word with the question, in a passage on what the question does not name, tells of something else: '… is a town on the isle of Vev'.
 */
export function bearsOnQuestion(
  { question, names, passages, matches }: Reading,
  answer: ReadAnswer,
  { start, text }: Quote,
): boolean {
  const relations = specificRelations(question.relations);
  const view = passages.find(({ read }) => read.passage === answer.passage);
  if (view === undefined || view.named > 0 || relations.every(({ name }) => name === 'location')) return true;
  const asked = names.map(({ from, to }) => question.words.slice(from, to).map(({ term }) => term));
  if (asked.some((name) => isBegunBy(view.read, { start }, name))) return true;
  const stems = [...terms(text), ...terms(answer.passage.title)].map(stem);
  return (
    coverageBy(matches, stems).share > 0 ||
    statesAny(relations, surroundings(text.toLowerCase(), answer, start))
  );
}
