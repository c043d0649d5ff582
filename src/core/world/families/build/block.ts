import type { Kind, Relation, Sex } from '../family.ts';

/** A thing of a world. What is drawn of it is put in while its block is built; afterwards it is only read. */
export type Thing = {
  /** Counts from 0 over the whole world. */
  readonly number: number;
  readonly kind: Kind;
  readonly noun: string;
  readonly sex: Sex | undefined;
  year: number;
  name: string;
  surname: string;
  alias: string | undefined;
  /** Whether another thing has its name. */
  isHomonym: boolean;
  /** What a page on an earlier year is about. */
  about: Thing | undefined;
  readonly facts: Map<string, Fact>;
};

/** Years from the first on, up to the one before `to`. */
export type Term = { readonly from: number; readonly to: number; readonly thing: Thing };

export type Value =
  | { readonly kind: 'several'; readonly things: readonly Thing[] }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'thing'; readonly thing: Thing }
  /** `text` as a page says it; `answers` all right forms of it, that one first. */
  | { readonly kind: 'text'; readonly text: string; readonly answers: readonly string[] };

export type Fact = {
  readonly relation: Relation;
  readonly subject: Thing;
  readonly value: Value;
  /** Whether the subject's page says it. */
  readonly isStated: boolean;
};

/** A part of a world that is built at once: all facts are between things of one block. */
export type Block = { readonly number: number; readonly things: readonly Thing[] };

export function pageId({ number }: Thing): string {
  return `p${String(number + 1).padStart(7, '0')}`;
}
