import { sentences } from '../../text/sentences.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { askingFor } from './question-parts.ts';
import type { Split } from './split.ts';

const pointing = /\b(?:that|this|the said)\s+((?:\p{Ll}+\s+){0,2}\p{Ll}+)/gu;

/**
 * 'The Merrow was built by a certain shipwright. Where was that shipwright born?': what the first sentence introduces and the last one points back
 * to is found first. Undefined where no sentence before introduces it.
 */
export function splitSentences({ text }: ReadQuestion): Split | undefined {
  const spans = sentences(text);
  const last = spans.at(-1);
  if (last === undefined || spans.length < 2) return undefined;
  const question = text.slice(last.start, last.end);
  const before = text.slice(0, last.start).trim();
  for (const pointer of question.matchAll(pointing)) {
    for (const noun of shorter(pointer[1] ?? '')) {
      const introduced = new RegExp(`\\b(?:an?|one|some)\\s+(?:certain\\s+)?${noun}\\b`, 'u').exec(before);
      if (introduced === null) continue;
      const statement = `${before.slice(0, introduced.index)}${before.slice(introduced.index + introduced[0].length)}`;
      const at = pointer.index;
      const length = pointer[0].length - (pointer[1] ?? '').length + noun.length;
      return {
        kind: 'told',
        inner: `${askingFor(noun)} ${statement.replace(/[.\s]+$/u, '')}?`,
        outer: (answer) => question.slice(0, at) + answer + question.slice(at + length),
      };
    }
  }
  return undefined;
}

/** 'mill town lies' -> 'mill town lies', 'mill town', 'mill': the longest that was introduced counts. */
function shorter(phrase: string): readonly string[] {
  const words = phrase.split(/\s+/u);
  return words.map((_, index) => words.slice(0, words.length - index).join(' '));
}
