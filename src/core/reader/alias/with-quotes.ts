import type { Finding } from '../../answer.ts';
import type { Quote } from '../../passage.ts';

type Found = { readonly findings: readonly Finding[]; readonly reason: string };

/** With what says by which other name the question calls its thing: an answer rests on that, too. Quotes that are there already stand once. */
export function withQuotes(found: Found, quotes: readonly Quote[]): Found {
  if (quotes.length === 0) return found;
  return {
    ...found,
    findings: found.findings.map((finding) => ({
      ...finding,
      quotes: [...finding.quotes, ...quotes.filter((each) => !isHeld(each, finding.quotes))],
    })),
  };
}

function isHeld({ passageId, start, end }: Quote, quotes: readonly Quote[]): boolean {
  return quotes.some((each) => each.passageId === passageId && each.start <= start && each.end >= end);
}
