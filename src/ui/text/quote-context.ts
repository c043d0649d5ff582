import { type Span, sentences } from '../../core/text/sentences.ts';

/** A quote and the words around it in its passage. '…' stands where a sentence was cut. */
export type QuoteContext = { readonly before: string; readonly quote: string; readonly after: string };

/** Characters shown on each side, at most. */
const room = 160;

/** The sentences that the quote stands in, cut at a word where they are long. White space around is left out. */
export function quoteInContext(text: string, { start, end }: Span): QuoteContext {
  const spans = sentences(text);
  const from = spans.findLast((span) => span.start <= start)?.start ?? start;
  const to = spans.find((span) => span.end >= end)?.end ?? end;
  return {
    before: lastWords(text.slice(Math.min(from, start), start)),
    quote: text.slice(start, end),
    after: firstWords(text.slice(end, Math.max(to, end))),
  };
}

function lastWords(text: string): string {
  if (text.length <= room) return text;
  const cut = text.indexOf(' ', text.length - room);
  return `…${text.slice(cut < 0 ? wholeFrom(text, text.length - room) : cut + 1)}`;
}

function firstWords(text: string): string {
  if (text.length <= room) return text;
  const cut = text.lastIndexOf(' ', room);
  return `${text.slice(0, cut <= 0 ? wholeFrom(text, room) : cut)}…`;
}

/** Not inside a surrogate pair. */
function wholeFrom(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
