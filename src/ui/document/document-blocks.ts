import type { PassageId } from '../../core/ids.ts';
import type { StoredDocument } from '../../ports/library.ts';

/** A piece of the document that is laid out as one. Offsets are UTF-16 into its text; between blocks stands only white space. */
export type DocumentBlock = {
  readonly kind: 'heading' | 'text';
  readonly start: number;
  readonly end: number;
  /** It goes on in the paragraph of the block before it. */
  readonly continues: boolean;
};

/** A paragraph longer than this is cut, so that no block is slow to lay out. */
const longestBlock = 6000;

type Titles = ReadonlyMap<PassageId, string>;

/** Headings and text in order. `titles` are those of the passages ('Title › Heading'), by which headings are known. */
export function documentBlocks(document: StoredDocument, titles: Titles): readonly DocumentBlock[] {
  const { text } = document;
  const blocks: DocumentBlock[] = [];
  let before = document.title;
  let at = 0;
  for (const { id, start, end } of document.ranges) {
    // Passages leave out only white space; should they ever leave out more, it is still shown.
    if (text.slice(at, start).trim() !== '') add(blocks, text, { start: at, end: start });
    const title = titles.get(id) ?? before;
    const heading = headingEnd(text.slice(start, end), title === before && blocks.length > 0 ? '' : title);
    if (heading > 0) blocks.push({ kind: 'heading', start, end: start + heading, continues: false });
    const body = start + heading + leadingSpace(text.slice(start + heading, end));
    if (body < end) add(blocks, text, { start: heading > 0 ? body : start, end });
    before = title;
    at = end;
  }
  if (text.slice(at).trim() !== '') add(blocks, text, { start: at, end: text.length });
  return blocks;
}

type Span = { readonly start: number; readonly end: number };

/** Adds to the last block where the paragraph goes on, else as a block of its own. */
function add(blocks: DocumentBlock[], text: string, { start, end }: Span): void {
  const last = blocks.at(-1);
  const continues = last?.kind === 'text' && !/\n[^\S\n]*\n/u.test(text.slice(last.end, start));
  if (last !== undefined && continues && end - last.start <= longestBlock) {
    blocks[blocks.length - 1] = { ...last, end };
  } else blocks.push({ kind: 'text', start, end, continues });
}

/** How much of a passage is the heading that its title names; 0 where it does not begin with one. */
function headingEnd(passage: string, title: string): number {
  const heading = title.split(' › ').at(-1) ?? '';
  if (heading === '' || !passage.startsWith(heading)) return 0;
  return passage.length === heading.length || passage.startsWith('\n', heading.length) ? heading.length : 0;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
