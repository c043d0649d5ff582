/** How a world of so many pages is cut into blocks. */
export type Layout = { readonly pages: number; readonly blocks: number };

export const fewestPages = 100;
export const mostPages = 1_000_000;
const pagesInBlock = 250;

export function layoutOf(pages: number): Layout {
  return { pages, blocks: Math.max(1, Math.round(pages / pagesInBlock)) };
}

/** Blocks are of equal size, but for one page. */
export function pagesOf(
  { pages, blocks }: Layout,
  block: number,
): { readonly first: number; readonly count: number } {
  const first = Math.floor((pages * block) / blocks);
  return { first, count: Math.floor((pages * (block + 1)) / blocks) - first };
}
