import type { Drawing } from '../../plot/shape.ts';

/** A plot with its words, and its numbers as a table for those who do not see it. */
export type Figure = {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** `width` in pixels. Undefined where the runs have nothing for it: `missing` says why. */
  readonly draw: ((width: number) => Drawing) | undefined;
  readonly missing: string;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
};

/** '72%'. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
