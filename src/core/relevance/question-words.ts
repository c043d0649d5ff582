import { type KnownTerms, wordWeights } from '../evidence/word-weights.ts';
import { properNames } from '../text/proper-names.ts';
import { terms } from '../text/tokenize.ts';
import type { QuestionWords } from './passage-features.ts';

export function questionWords(question: string, known: KnownTerms): QuestionWords {
  return {
    flat: ` ${terms(question).join(' ')} `,
    weights: wordWeights(question, known),
    names: properNames(question).map((name) => terms(name).join(' ')),
  };
}
