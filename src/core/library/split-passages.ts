import { type Span, sentences } from '../text/sentences.ts';
import { tokenize, unspaced } from '../text/tokenize.ts';

/** A heading's part of a document: from `start` up to the next section. UTF-16 offset into the text. */
export type Section = { readonly start: number; readonly heading: string };

/** Where a passage stands in the document's text (UTF-16), and under which title it is shown: 'Title › Heading'. */
export type PassageRange = { readonly start: number; readonly end: number; readonly title: string };

/** Sizes in words. A character of a script without spaces counts as half a word. */
const sizes = { enough: 110, full: 160, most: 220, few: 40 };
/** A text without any boundary is cut after so many characters. */
const longestPiece = 1200;

/** A sentence, or a part of one that is too long. `last` where its paragraph ends with it. */
type Piece = Span & { readonly size: number; readonly last: boolean };

/**
 * Cuts a text into passages of some 40-200 words, at the ends of paragraphs where it can, else of sentences. Ranges are in order,
 * do not overlap, never cross a section, and leave out only white space.
 */
export function splitPassages(
  text: string,
  { title, sections = [] }: { readonly title: string; readonly sections?: readonly Section[] },
): readonly PassageRange[] {
  return sectionSpans(text, sections).flatMap(({ start, end, heading }) => {
    const under = heading === '' || heading === title ? title : `${title} › ${heading}`;
    return group(pieces(text, { start, end })).map((range) => ({ ...range, title: under }));
  });
}

function sectionSpans(
  text: string,
  sections: readonly Section[],
): readonly (Span & { readonly heading: string })[] {
  const starts = [
    { start: 0, heading: '' },
    ...sections.filter(({ start }) => start >= 0 && start < text.length),
  ];
  const ordered = starts.toSorted((left, right) => left.start - right.start);
  return ordered
    .map(({ start, heading }, index) => ({ start, heading, end: ordered[index + 1]?.start ?? text.length }))
    .filter(({ start, end }) => end > start);
}

function pieces(text: string, { start, end }: Span): readonly Piece[] {
  const found: Piece[] = [];
  for (const paragraph of paragraphs(text, { start, end })) {
    const body = text.slice(paragraph.start, paragraph.end);
    const spans = sentences(body).flatMap((span) => cut(body, span));
    spans.forEach((span, index) => {
      const place = { start: paragraph.start + span.start, end: paragraph.start + span.end };
      const size = sizeOf(text.slice(place.start, place.end));
      found.push({ ...place, size, last: index === spans.length - 1 });
    });
  }
  return found;
}

function paragraphs(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  let at = start;
  for (const gap of text.slice(start, end).matchAll(/\n[^\S\n]*\n\s*/gu)) {
    found.push({ start: at, end: start + gap.index });
    at = start + gap.index + gap[0].length;
  }
  found.push({ start: at, end });
  return found.map((span) => trimmed(text, span)).filter((span) => span.end > span.start);
}

function trimmed(text: string, { start, end }: Span): Span {
  const body = text.slice(start, end);
  const from = start + (body.length - body.trimStart().length);
  return { start: from, end: Math.max(from, end - (body.length - body.trimEnd().length)) };
}

/** A sentence in pieces that are short enough, at a space where there is one, never inside a surrogate pair. */
function cut(text: string, span: Span): readonly Span[] {
  const { start, end } = trimmed(text, span);
  const found: Span[] = [];
  let at = start;
  while (end - at > longestPiece) {
    const space = text.lastIndexOf(' ', at + longestPiece);
    const stop = space > at + longestPiece / 2 ? space : wholeCharacter(text, at + longestPiece);
    found.push(trimmed(text, { start: at, end: stop }));
    at = stop;
  }
  found.push(trimmed(text, { start: at, end }));
  return found.filter((piece) => piece.end > piece.start);
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function sizeOf(text: string): number {
  let size = 0;
  for (const { term } of tokenize(text)) size += unspaced.test(term) ? 0.5 : 1;
  return size;
}

function group(all: readonly Piece[]): readonly Span[] {
  const groups: { start: number; end: number; size: number }[] = [];
  let open: { start: number; end: number; size: number } | undefined;
  for (const piece of all) {
    if (open !== undefined && open.size + piece.size > sizes.most) {
      groups.push(open);
      open = undefined;
    }
    open = { start: open?.start ?? piece.start, end: piece.end, size: (open?.size ?? 0) + piece.size };
    if (open.size >= sizes.full || (piece.last && open.size >= sizes.enough)) {
      groups.push(open);
      open = undefined;
    }
  }
  if (open !== undefined) groups.push(open);
  return withoutShortEnd(groups);
}

/** A few words at the end of a section belong to what stands before them. */
function withoutShortEnd(groups: readonly (Span & { readonly size: number })[]): readonly Span[] {
  const [last, before] = [groups.at(-1), groups.at(-2)];
  const isShort = last !== undefined && before !== undefined && last.size < sizes.few;
  const kept = isShort ? [...groups.slice(0, -2), { ...before, end: last.end }] : groups;
  return kept.map(({ start, end }) => ({ start, end }));
}
