import type { Finding } from '../../answer.ts';

const most = 3;
/** What is less likely right than this is noise, also to a person. */
const leastNear = 0.05;
/** P(right) of what seems to be said of something else, at most. */
const mostStrayed = 0.15;

/**
 * What came nearest to an answer and is none, best first: at most three, no two of the same sentence. `strayed`: what is said, as it seems, of
 * something else than the question asks about; a person sees when it is not.
 */
export function nearestFindings(
  weak: readonly Finding[],
  strayed: readonly Finding[] = [],
): readonly Finding[] {
  const doubted = strayed.map((each) => ({ ...each, support: Math.min(each.support, mostStrayed) }));
  const seen = new Set<string>();
  return [...weak, ...doubted]
    .filter(({ support }) => support >= leastNear)
    .toSorted((left, right) => right.support - left.support)
    .filter(({ quotes: [quote] }) => {
      if (quote === undefined) return false;
      const key = `${quote.start} ${quote.passageId}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, most);
}
