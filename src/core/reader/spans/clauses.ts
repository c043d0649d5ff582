/** What begins a reason, and what ends it. */
const reason =
  /(?:\bbecause of|\bbecause|\bdue to|\bowing to|\bin order to|\bso as to|\bso that|\bas a result of|\bsince|\bfor fear of|\bthanks to|\bcaused by)\s+([^.;:()]{3,160})/giu;
const purpose = /\b(?:to|by|for)\s+(?=\p{Ll})([^.,;:()]{3,100})/gu;

/** Offsets of the clauses that say why or how: after 'because' and the like, and 'to win the race', 'by sinking the ship'. */
export function clausesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(reason)) found.push(...withShorter(text, match, 1));
  for (const match of text.matchAll(purpose)) found.push(...withShorter(text, match, 1));
  return found;
}

/** The clause to its end, and to its first comma. */
function withShorter(text: string, match: RegExpExecArray, group: number): { start: number; end: number }[] {
  const clause = match[group] ?? '';
  const start = match.index + match[0].length - clause.length;
  const end = start + clause.trimEnd().length;
  const comma = text.slice(start, end).indexOf(',');
  return comma < 3
    ? [{ start, end }]
    : [
        { start, end },
        { start, end: start + comma },
      ];
}
