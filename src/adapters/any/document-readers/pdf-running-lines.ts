import type { PdfPage } from './pdf-page.ts';

/** Fewer pages do not show what is repeated on each. */
const fewestPages = 4;
/** What stands near the edge of this share of the pages is no text of theirs. */
const manyShare = 0.4;

/**
 * Tells running heads and page numbers, by the numbers of page and line, both from 0: what stands near the edge of many pages but for its
 * numbers, and what stands at the very edge with a number that counts along with the pages.
 */
export function runningLines(pages: readonly PdfPage[]): (page: number, line: number) => boolean {
  if (pages.length < fewestPages) return () => false;
  const near = counted(pages, (page, line) => (isNear(page, line, 2) ? [shapeOf(page, line)] : []));
  const counting = counted(pages, (page, line, number) =>
    isNear(page, line, 1) ? pagedShapes(page, line, number) : [],
  );
  return (number, line) => {
    const page = pages[number] ?? [];
    if (isNear(page, line, 1)) {
      if (/^[ivxlc]+$/iu.test(page[line]?.text ?? '')) return true;
      if (pagedShapes(page, line, number).some((shape) => (counting.get(shape) ?? 0) > 1)) return true;
    }
    return (
      isNear(page, line, 2) &&
      (near.get(shapeOf(page, line)) ?? 0) >= Math.max(fewestPages, pages.length * manyShare)
    );
  };
}

/** On how many pages each of the keys comes. */
function counted(
  pages: readonly PdfPage[],
  keysOf: (page: PdfPage, line: number, number: number) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [number, page] of pages.entries()) {
    const keys = new Set(page.flatMap((_line, line) => keysOf(page, line, number)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function isNear(page: PdfPage, line: number, lines: number): boolean {
  return line < lines || line >= page.length - lines;
}

function shapeOf(page: PdfPage, line: number): string {
  return (page[line]?.text ?? '').replace(/\d+/gu, '#');
}

/** The line's shape with how far its first or last number is from that of its page. */
function pagedShapes(page: PdfPage, line: number, number: number): readonly string[] {
  const numbers = page[line]?.text.match(/\d+/gu) ?? [];
  const ends = [numbers[0], numbers.at(-1)].filter((each) => each !== undefined);
  return ends.map((each) => `${shapeOf(page, line)} ${Number(each) - number}`);
}
