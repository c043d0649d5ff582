import { isRelation } from '../fact.ts';
import { slotsOf } from './template.ts';

/**
 * What an article of a kind says, in order. The lines of a block are different wordings, each for one or several facts (see template.ts). Every
 * relation that such a thing may have needs a line that says it alone.
 */
export type ArticlePlan = {
  /** One of these lines begins the article. */
  readonly lead: Block;
  /** A paragraph each; those that come to nothing are left out. */
  readonly parts: readonly ArticlePart[];
};

export type ArticlePart = {
  readonly headings: readonly string[];
  readonly blocks: readonly Block[];
  /** Lines that fill up the paragraph; each at most once. */
  readonly colour: Block;
};

/** `facts` is how many relations the line speaks of, all choices taken together. */
export type Line = { readonly template: string; readonly facts: number };
export type Block = readonly Line[];

/** A block as it is written down: a line each. */
export function lines(block: string): Block {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((template) => ({
      template,
      facts: slotsOf(template).filter(({ name }) => isRelation(name)).length,
    }));
}

/** Blocks parted by empty lines. */
export function blocks(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/u)
    .map(lines)
    .filter((block) => block.length > 0);
}
