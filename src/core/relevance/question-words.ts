import { type KnownTerms, type WordWeights, wordWeights } from '../evidence/word-weights.ts';
import { keepRecent } from '../keep-recent.ts';
import { properNames } from '../text/proper-names.ts';
import { stem } from '../text/stem.ts';
import { terms } from '../text/tokenize.ts';
import type { QuestionWords } from './passage-features.ts';

const recent = new Map<string, QuestionWords>();
const mostRecent = 2000;

/** The same object for the same question with the same weights, so that what is worked out for it stays known. */
export function questionWords(question: string, known: KnownTerms): QuestionWords {
  const weights = wordWeights(question, known);
  const key = `${question}\n${[...weights.values()].join(' ')}`;
  const words = recent.get(key) ?? {
    flat: ` ${terms(question).join(' ')} `,
    weights,
    names: properNames(question).map((name) => {
      const words = terms(name);
      return { name: words.join(' '), weight: weightOf(words, weights) };
    }),
  };
  keepRecent(recent, [key, words], mostRecent);
  return words;
}

function weightOf(words: readonly string[], weights: WordWeights): number {
  return words.reduce((sum, word) => sum + (weights.get(stem(word)) ?? 0), 0);
}
