/** One page of a list: `number` and `first` count from 0, `end` is the one after the last. */
export type PageOf = {
  readonly number: number;
  readonly pages: number;
  readonly first: number;
  readonly end: number;
  readonly total: number;
};

/** The page that was asked for, or the last where the list has become shorter. */
export function pageOf(asked: number, total: number, size: number): PageOf {
  const pages = Math.max(1, Math.ceil(total / size));
  const number = Math.min(Math.max(0, asked), pages - 1);
  return { number, pages, first: number * size, end: Math.min(total, (number + 1) * size), total };
}
