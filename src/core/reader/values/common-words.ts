import { stem } from '../../text/stem.ts';
import { stopWords } from '../../text/stop-words.ts';
import { tokenize } from '../../text/tokenize.ts';
import { sameAnswer } from './same-answer.ts';

/**
 * What two answers share: the shorter where they are the same, else the longest run of words of the first that stands in the second too, in whatever form; of runs as long the first. Undefined where
 * they share no word of content.
 */
export function commonWords(first: string, second: string): string | undefined {
  if (sameAnswer(first, second)) return first.length <= second.length ? first : second;
  const [own, other] = [tokenize(first), tokenize(second)];
  const otherStems = other.map(({ term }) => stem(term));
  let best: { readonly from: number; readonly to: number } | undefined;
  for (let from = 0; from < own.length; from++)
    for (let at = 0; at < other.length; at++) {
      const to = runFrom(own, otherStems, { from, at });
      if (to - from > (best === undefined ? 0 : best.to - best.from)) best = { from, to };
    }
  const [start, end] = best === undefined ? [0, 0] : [own[best.from]?.start ?? 0, own[best.to - 1]?.end ?? 0];
  return best === undefined ? undefined : first.slice(start, end);
}

type Tokens = ReturnType<typeof tokenize>;

/** The end of the run of words that begins at `from` in one and `at` in the other; without small words at its ends. */
function runFrom(own: Tokens, other: readonly string[], { from, at }: { from: number; at: number }): number {
  if (isSmall(own, from)) return from;
  let to = from;
  while (to < own.length && own[to] !== undefined && stem(own[to]?.term ?? '') === other[at + to - from])
    to++;
  while (to > from && isSmall(own, to - 1)) to--;
  return to;
}

function isSmall(tokens: Tokens, at: number): boolean {
  return stopWords.has(tokens[at]?.term ?? '');
}
