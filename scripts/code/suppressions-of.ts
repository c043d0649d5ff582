import { lineAt, type Source } from './read-source.ts';

export type Suppression = { readonly line: number; readonly text: string; readonly hasReason: boolean };

/** With what a comment tells a tool to look away, and then where its reason stands. */
const directives = [
  { pattern: /^\s*biome-ignore(?:-all|-start)?\s+[\w/,\s]+:(?<reason>.*)/s },
  { pattern: /^\s*biome-ignore(?<reason>)/ },
  { pattern: /^\s*@ts-expect-error(?<reason>.*)/s },
  { pattern: /^\s*@ts-(?:ignore|nocheck)(?<reason>)/ },
  { pattern: /^\s*(?:eslint|oxlint|prettier)-(?:disable|ignore)(?<reason>)/ },
  { pattern: /^\s*(?:v8|c8|istanbul) ignore(?<reason>.*)/s },
] as const;

/** Comments that switch a check off. A reason has at least three words; `@ts-ignore` can have none: `@ts-expect-error` does its work. */
export function suppressionsOf({ comments, text }: Source): Suppression[] {
  return comments.flatMap(({ value, start }) => {
    for (const { pattern } of directives) {
      const reason = pattern.exec(value)?.groups?.['reason'];
      if (reason === undefined) continue;
      const hasReason = (reason.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length >= 3;
      return { line: lineAt(text, start), text: value.trim(), hasReason };
    }
    return [];
  });
}
