import type { Span } from '../../core/text/sentences.ts';

/** Where quoted words stand in a document as it is now. Offsets are UTF-16 into its text. */
export type QuotePlace =
  /** At the place that the quote was taken from, or no place was named and they stand here. */
  | ({ readonly kind: 'found' } & Span)
  /** The same words stand elsewhere. */
  | ({ readonly kind: 'moved' } & Span)
  /** The same words with other white space between them. */
  | ({ readonly kind: 'respaced' } & Span)
  | { readonly kind: 'missing' };

/** Looks for the quote at `at`, then as near to it as can be. */
export function locateQuote(text: string, quote: string, at: number | undefined): QuotePlace {
  if (quote.trim() === '') return { kind: 'missing' };
  if (at !== undefined && text.startsWith(quote, at)) return { kind: 'found', ...spanAt(at, quote) };
  const start = nearest(text, quote, at ?? 0);
  if (start >= 0) return { kind: at === undefined ? 'found' : 'moved', ...spanAt(start, quote) };
  return respaced(text, quote, at ?? 0);
}

function spanAt(start: number, { length }: string): Span {
  return { start, end: start + length };
}

function nearest(text: string, quote: string, at: number): number {
  const before = text.lastIndexOf(quote, at);
  const after = text.indexOf(quote, at);
  if (before < 0 || after < 0) return Math.max(before, after);
  return at - before < after - at ? before : after;
}

function respaced(text: string, quote: string, at: number): QuotePlace {
  const words = quote.trim().split(/\s+/u).map(escapePattern);
  const pattern = new RegExp(words.join('\\s+'), 'gu');
  let best: Span | undefined;
  for (const match of text.matchAll(pattern)) {
    const span = spanAt(match.index, match[0]);
    if (best === undefined || Math.abs(span.start - at) < Math.abs(best.start - at)) best = span;
  }
  return best === undefined ? { kind: 'missing' } : { kind: 'respaced', ...best };
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
