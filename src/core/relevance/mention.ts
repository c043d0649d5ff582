import { coverage, type WordWeights } from '../evidence/word-weights.ts';
import { rememberPairs } from '../remember-pairs.ts';
import type { PassageWords } from '../text/passage-words.ts';
import { stem } from '../text/stem.ts';
import { terms } from '../text/tokenize.ts';

/** How a passage speaks of a name. `sentence`: idf share of the question's other words in the sentence; `nearness`: their weight over distance. */
export type Mention = { readonly sentence: number; readonly nearness: number; readonly leads: number };

const windowTokens = 8;

type Place = { readonly name: string; readonly at: number };

const mentions = rememberPairs((_weights: WordWeights, _words: PassageWords) => new Map<string, Mention>());

/** `at` is the UTF-16 offset of the name in the passage's text. Words of the passage's own title and of the name do not count. */
export function mentionOf(weights: WordWeights, words: PassageWords, { name, at }: Place): Mention {
  const known = mentions(weights, words);
  const key = `${at} ${name}`;
  const mention = known.get(key) ?? readMention(weights, words, { name, at });
  known.set(key, mention);
  return mention;
}

function readMention(weights: WordWeights, words: PassageWords, { name, at }: Place): Mention {
  const own = new Set([...words.titleTerms, ...terms(name)].map(stem));
  const rest = new Map([...weights].filter(([word]) => !own.has(word)));
  const number = words.sentences.findIndex((sentence) => at >= sentence.start && at < sentence.end);
  const sentence = words.sentences[number];
  return {
    sentence: sentence === undefined ? 0 : coverage(rest, sentence.stems),
    nearness: nearness(rest, words, { name, at }),
    leads: number === 0 ? 1 : 0,
  };
}

function nearness(weights: WordWeights, { tokens }: PassageWords, { name, at }: Place): number {
  const first = tokens.findIndex((token) => token.start >= at);
  const after = first + terms(name).length;
  let best = 0;
  for (let index = Math.max(0, first - windowTokens); index < after + windowTokens; index++) {
    const weight = weights.get(tokens[index]?.stem ?? '');
    if (weight === undefined || (index >= first && index < after)) continue;
    const distance = index < first ? first - index : index - after + 1;
    best = Math.max(best, weight / (3 + distance));
  }
  return best;
}
