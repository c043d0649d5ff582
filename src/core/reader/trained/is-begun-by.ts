import type { Quote } from '../../passage.ts';
import { terms } from '../../text/tokenize.ts';
import { positionOf } from '../question/names-in-question.ts';
import { nameRuns } from '../spans/names.ts';
import type { ReadPassage, ReadSentence } from '../text/read-passage.ts';

export const pronoun = /^(?:he|she|it|they|his|her|its|their)$/u;
/** Words before a name at the start of a sentence: 'The old Dr Ilse Brandt'. */
const mostBefore = 2;

/**
 * On a page on many, which tells of each in turn: whether the last sentence before the quoted one in its paragraph that begins with no pronoun begins with the
 * name (folded words): 'Dr Ilse Brandt came in 1990. She …'.
 */
export function isBegunBy(read: ReadPassage, quote: Pick<Quote, 'start'>, name: readonly string[]): boolean {
  const { words } = read;
  const before = sentencesBefore(read, quote).findLast(({ from }) => !pronoun.test(words[from]?.term ?? ''));
  const at = before === undefined ? undefined : positionOf(words, name, before.from);
  return before !== undefined && at !== undefined && at <= before.from + mostBefore;
}

/**
 * On a page that is no page on one thing (a letter, minutes): whether the name (folded words) is the last that its paragraph names before the quoted sentence, which begins with a pronoun: 'It goes to
 * Henrike Voss. She is on holiday.' False where the text names what the page is called: then a pronoun may mean that.
 */
export function isLastNamed(
  read: ReadPassage,
  quote: Pick<Quote, 'start'>,
  name: readonly string[],
): boolean {
  const { passage, words, name: title } = read;
  const before = sentencesBefore(read, quote);
  const range = { from: before[0]?.from ?? 0, to: before.at(-1)?.to ?? 0 };
  // A heading of its own names every page.
  const isHeaded = terms(passage.text.split('\n', 1)[0] ?? '').join(' ') === title.join(' ');
  const own = words.slice(isHeaded ? title.length : 0, range.to);
  if (before.length === 0 || own.some(({ term, isFunction }) => !isFunction && title.includes(term)))
    return false;
  const runs = nameRuns(words, range);
  // 'Anna Vey, who had come from Tolve': nobody says 'she' of Tolve.
  const actor = runs.findLast((run) => !placing.test(words[run.from - 1]?.term ?? ''));
  return [runs.at(-1), actor].some(
    (run) =>
      run !== undefined &&
      name.every((term) => words.slice(run.from, run.to).some((word) => word.term === term)),
  );
}

/** Those of its paragraph. */
function sentencesBefore(
  { passage, sentences }: ReadPassage,
  { start }: Pick<Quote, 'start'>,
): readonly ReadSentence[] {
  const from = passage.text.lastIndexOf('\n', start) + 1;
  return sentences.filter((each) => each.start >= from && each.end <= start);
}

const placing = /^(?:in|from|to|at|near|on|into|of|for|with)$/u;
