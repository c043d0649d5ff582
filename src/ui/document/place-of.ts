import type { StoredDocument } from '../../ports/library.ts';
import { locateQuote, type QuotePlace } from '../text/locate-quote.ts';

type Asked = { readonly quote: string | undefined; readonly at: number | undefined };

/** What the address asks to be shown: quoted words, or the passage at an offset; undefined where it asks for neither. */
export function placeOf({ text, ranges }: StoredDocument, { quote, at }: Asked): QuotePlace | undefined {
  if (quote !== undefined) return locateQuote(text, quote, at);
  if (at === undefined) return undefined;
  const passage = ranges.findLast(({ start }) => start <= at);
  return passage === undefined ? undefined : { kind: 'found', start: passage.start, end: passage.end };
}
