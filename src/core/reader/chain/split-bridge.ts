import { isParticiple } from '../lexicon/verbs.ts';
import type { NameInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';
import { articles, askingFor, nounsUpTo, prepositions, relatives, say } from './question-parts.ts';
import type { Split } from './split.ts';

/**
 * 'The Merrow was bought by a seafarer who was born in which town?': the noun before the last clause is what to find first. Only where the
 * question word stands in that clause.
 */
export function splitBridge(question: ReadQuestion, names: readonly NameInQuestion[]): readonly Split[] {
  const { words, asked } = question;
  const at = asked.after - 1;
  for (let from = at; from > 2; from--) {
    const opening = bridgeOpening(words, from, at);
    const head = opening === undefined ? undefined : nounsUpTo(words, opening.from);
    if (opening === undefined || head === undefined) continue;
    const article = head.from - 1;
    if (!articles.has(words[article]?.term ?? '') || !names.some((name) => name.to <= article)) continue;
    const statement = say(question, { from: 0, to: article });
    const rest = question.text.slice(words[opening.to]?.start ?? 0);
    return [
      {
        kind: 'bridge',
        inner: `${askingFor(say(question, head))} ${statement}?`,
        outer: (answer) => `${answer} ${rest}`,
      },
    ];
  }
  return [];
}

/** 'who', 'which', 'whose' and the like, or a participle, before the question word; a preposition right before it. */
function bridgeOpening(words: readonly Word[], opening: number, at: number): WordRange | undefined {
  const word = words[opening];
  if (word === undefined || opening >= at) return undefined;
  if (relatives.has(word.term)) return { from: opening, to: opening + 1 };
  const isDone = isParticiple(word.term) && !word.isCapital && words[opening - 1]?.isFunction === false;
  if (isDone) return { from: opening, to: opening };
  return opening === at - 1 && prepositions.has(word.term) ? { from: opening, to: opening } : undefined;
}
