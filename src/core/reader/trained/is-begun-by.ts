import type { Quote } from '../../passage.ts';
import { positionOf } from '../question/names-in-question.ts';
import type { ReadPassage } from '../text/read-passage.ts';

export const pronoun = /^(?:he|she|it|they|his|her|its|their)$/u;
/** Words before a name at the start of a sentence: 'The old Dr Ilse Brandt'. */
const mostBefore = 2;

/**
 * On a page on many, which tells of each in turn: whether the last sentence before the quoted one in its paragraph that begins with no pronoun begins with the
 * name (folded words): 'Dr Ilse Brandt came in 1990. She …'.
 */
export function isBegunBy(
  { passage, sentences, words }: ReadPassage,
  { start }: Pick<Quote, 'start'>,
  name: readonly string[],
): boolean {
  const from = passage.text.lastIndexOf('\n', start) + 1;
  const before = sentences.findLast((each) => {
    const isBefore = each.start >= from && each.end <= start;
    return isBefore && !pronoun.test(words[each.from]?.term ?? '');
  });
  const at = before === undefined ? undefined : positionOf(words, name, before.from);
  return before !== undefined && at !== undefined && at <= before.from + mostBefore;
}
