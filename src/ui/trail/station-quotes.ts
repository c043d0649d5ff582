import type { PassageId } from '../../core/ids.ts';
import type { Quote } from '../../core/passage.ts';
import type { Trail } from '../../core/trail/trail.ts';

/** Quotes of what was found and stands, by the passage that they are taken from. */
export type StationQuotes = ReadonlyMap<PassageId, readonly Quote[]>;

export function quotesOf({ stations }: Trail): StationQuotes {
  const quotes = new Map<PassageId, readonly Quote[]>();
  const findings = stations.flatMap((station) => {
    if (station.kind === 'answered') return station.answer.findings;
    if (station.kind === 'gave-up') return station.account.found;
    if (station.kind !== 'search') return [];
    return station.attempts.flatMap(({ finding, stands }) => (stands === true ? (finding ?? []) : []));
  });
  for (const quote of findings.flatMap((finding) => finding.quotes)) {
    quotes.set(quote.passageId, [...(quotes.get(quote.passageId) ?? []), quote]);
  }
  return quotes;
}
