import type { Span } from '../../core/text/sentences.ts';

/** A piece of a text that is shown in one look. All pieces in a row are the text. */
export type MarkedPart = {
  readonly text: string;
  /** UTF-16 offset into the whole text. */
  readonly start: number;
  readonly isMatch: boolean;
  readonly isQuote: boolean;
};

export type Marks = {
  /** Words that the search asked for. */
  readonly matches: readonly Span[];
  /** Words that an answer quotes. May lie over matches, and over each other. */
  readonly quotes: readonly Span[];
};

/** The text in as few pieces as the marks allow. Marks outside of the text are cut to it. */
export function markText(text: string, { matches, quotes }: Marks): readonly MarkedPart[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...matches, ...quotes]) {
    cuts.add(within(start, text)).add(within(end, text));
  }
  const places = [...cuts].sort((left, right) => left - right);
  const parts: MarkedPart[] = [];
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    const part = { isMatch: isIn(matches, start), isQuote: isIn(quotes, start) };
    const last = parts.at(-1);
    if (last !== undefined && last.isMatch === part.isMatch && last.isQuote === part.isQuote) {
      parts[parts.length - 1] = { ...last, text: last.text + text.slice(start, end) };
    } else parts.push({ text: text.slice(start, end), start, ...part });
  }
  return parts;
}

function within(offset: number, text: string): number {
  return Math.min(text.length, Math.max(0, offset));
}

function isIn(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
