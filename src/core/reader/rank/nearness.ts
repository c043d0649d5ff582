import type { AnswerSpan } from '../spans/span.ts';
import type { Word } from '../text/words.ts';
import type { Reading } from './reading.ts';
import type { SentenceContext } from './sentence-context.ts';

const reach = 2;

/**
 * How near the question's words stand to a span: each counts its share of the question's weight over its distance. Names and other words
 * apart; `broken`: share of that nearness with punctuation in between; `isLeft`: the span stands before the nearest word of a relation.
 */
export function nearness({ matches }: Reading, context: SentenceContext, span: AnswerSpan) {
  const { words } = context.view.passage.read;
  const best: Near[] = [];
  for (const { at, word, factor } of context.matched) {
    if (at >= span.from && at < span.to) continue;
    const distance = at < span.from ? span.from - at : at - span.to + 1;
    const value = (factor * reach) / (reach + distance - 1);
    const known = best.find((each) => each.word === word);
    if (known === undefined) best.push({ word, value, at });
    else if (value > known.value) [known.value, known.at] = [value, at];
  }
  return summary(matches, words, { best, span });
}

/** Of a word of the question: how near it comes, and where. */
type Near = { readonly word: number; value: number; at: number };
type Nearest = { readonly best: readonly Near[]; readonly span: AnswerSpan };

function summary({ asked, total }: Reading['matches'], words: readonly Word[], { best, span }: Nearest) {
  let [nearName, nearRelation, broken, nearest, isLeft, isBeside] = [0, 0, 0, 0, 0, 0];
  for (const { word, value, at } of best) {
    const each = asked[word];
    if (each === undefined) continue;
    const part = (value * each.weight) / total;
    if (each.isName) nearName += part;
    else nearRelation += part;
    if (isCut(words, at, span)) broken += part;
    if (!each.isName && value * each.weight > nearest) {
      nearest = value * each.weight;
      isLeft = at >= span.to ? 1 : 0;
      isBeside = at === span.to || at === span.from - 1 ? 1 : 0;
    }
  }
  return { near: nearName + nearRelation, nearName, nearRelation, broken, isLeft, isBeside };
}

function isCut(words: readonly Word[], at: number, span: AnswerSpan): boolean {
  const [from, to] = at < span.from ? [at + 1, span.from] : [span.to, at];
  for (let index = from; index <= to; index++) {
    const gap = words[index]?.gap;
    if (gap === 'comma' || gap === 'end' || gap === 'open') return true;
  }
  return false;
}
