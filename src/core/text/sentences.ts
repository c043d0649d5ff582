import { isInnerStop } from './inner-stop.ts';
import { recordBegins } from './records.ts';

/** A sentence as a slice of the text: offsets are UTF-16. */
export type Span = { readonly start: number; readonly end: number };

/** From the first of a run of stops on: tried from each of them, a line of leaders takes seconds. */
const marks = String.raw`(?<![.!?…؟۔।॥])[.!?…؟۔।॥]+["'”’)\]]*(?=\s)|[。！？｡]+[」』”’）]*`;
const items = String.raw`\n(?=[^\S\n]*(?:[-*•–]|\d{1,3}[.)])[^\S\n])`;
const stop = new RegExp(String.raw`${marks}|\n\s*\n|${items}|\n(?=${recordBegins})`, 'gu');

const mostDigits = 3;

/**
 * The sentences of a text, trimmed of white space, in order. Initials, common abbreviations, German ordinals and decimals do not end one;
 * stops of Arabic, Indic and ideographic scripts do, and so do an empty line and the next item of a list or the next field or row of a record ('Berth: A1', 'Bora | A7').
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (followedByLower(text, end) && /^[.!?…]/u.test(match[0])) continue;
    if (match[0] === '.' && isItemNumber(text, { start, end: match.index })) continue;
    if (match[0] === '.' && isInnerStop(text, { start, end })) continue;
    pushTrimmed(spans, text, { start, end });
    start = end;
  }
  pushTrimmed(spans, text, { start, end: text.length });
  return spans;
}

/** Whether a short number is all that the sentence, or its last line, has until here. Looks back, since a sentence may be long. */
function isItemNumber(text: string, { start, end }: Span): boolean {
  let at = end;
  while (at > start && end - at < mostDigits && /\d/u.test(text.charAt(at - 1))) at--;
  if (at === end) return false;
  while (at > start && /[^\S\n]/u.test(text.charAt(at - 1))) at--;
  return at === start || text.charAt(at - 1) === '\n';
}

function followedByLower(text: string, at: number): boolean {
  return /^\s+\p{Ll}/u.test(text.slice(at, at + 8));
}

function pushTrimmed(spans: Span[], text: string, { start, end }: Span): void {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  const length = slice.trim().length;
  if (length > 0) spans.push({ start: start + lead, end: start + lead + length });
}
