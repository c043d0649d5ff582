import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';

export type TextLimits = {
  /** What the text must be about: one word in common, at least. */
  readonly about: string;
  readonly longest: number;
};

/** Why a short text that a model wrote is of no use; undefined where it may be. */
export function textProblem(text: string, { about, longest }: TextLimits): string | undefined {
  if (text === '') return 'The text is empty.';
  if (terms(text).length === 0) return 'The text has no words in it.';
  if (text.length > longest)
    return `The text has ${text.length} characters, more than the ${longest} that it may have.`;
  if (repeatsItself(text)) return 'The text repeats itself.';
  if (!sharesWord(text, about))
    return 'The text has no word in common with the question: it is about something else, or in another language.';
  return undefined;
}

const longestAnswer = 160;

/** Why an answer that a model wrote is of no use; undefined where it may be. */
export function answerProblem(answer: string): string | undefined {
  if (terms(answer).length === 0) return 'The answer has no words in it.';
  if (answer.length > longestAnswer)
    return `The answer has ${answer.length} characters, which is no short answer.`;
  return repeatsItself(answer) ? 'The answer repeats itself.' : undefined;
}

/** A word, or up to six in a row, three times one after the other. */
function repeatsItself(text: string): boolean {
  const words = terms(text);
  for (let length = 1; length <= 6; length++) {
    for (let at = 0; at + 3 * length <= words.length; at++) {
      const [first, second, third] = [0, 1, 2].map((time) =>
        words.slice(at + time * length, at + (time + 1) * length).join(' '),
      );
      if (first === second && second === third) return true;
    }
  }
  return false;
}

/** Stems of the words that say something. */
export function contentStems(text: string): ReadonlySet<string> {
  return new Set(
    terms(text)
      .filter((term) => !stopWords.has(term))
      .map(stem),
  );
}

function sharesWord(text: string, about: string): boolean {
  const wanted = contentStems(about);
  return wanted.size === 0 || [...contentStems(text)].some((each) => wanted.has(each));
}
