import type { Field } from './build/occupations.ts';
import type { Entity } from './entity.ts';

/** What can be said of a thing. Each thing has at most one fact of a relation. */
export const relations = [
  // People
  'born-on',
  'born-in',
  'father',
  'mother',
  'studied-at',
  'pupil-of',
  'employed-by',
  'spouse',
  'unmarried',
  'known-for',
  'died-on',
  'died-in',
  // Places
  'located-in',
  'capital',
  'area',
  'lies-on',
  'population',
  'settled-in',
  'market-day',
  'trade',
  'rises-on',
  'flows-into',
  'length',
  'height',
  'first-climbed-by',
  'first-climbed-in',
  'charted-by',
  'charted-in',
  'stands-on',
  'first-lit',
  'first-keeper',
  'depth',
  // Ships
  'launched',
  'built-at',
  'designed-by',
  'first-captain',
  'owner',
  'home-port',
  'tonnage',
  'crew',
  'lost-off',
  'lost-in',
  'broken-up-at',
  'broken-up-in',
  'preserved-at',
  // Institutions
  'founded-in',
  'founded-by',
  'seat',
  'first-head',
  'size',
  'motto',
  'absorbed-by',
  'absorbed-in',
  // Works
  'author',
  'published-in',
  'published-by',
  'set-in',
  'dedicated-to',
  'translated-by',
  'pages',
  'first-performed-at',
  // Events
  'took-place-on',
  'took-place-at',
  'led-by',
  'flagship',
  'toll',
  'lasted',
  'described-in',
  // Of several kinds
  'named-after',
  'renamed-in',
  'old-name',
  'pen-name',
  'nickname',
  'abbreviation',
] as const;
export type Relation = (typeof relations)[number];

const known: ReadonlySet<string> = new Set(relations);

export function isRelation(name: string): name is Relation {
  return known.has(name);
}

/** Names that a thing goes by beside that of its article. */
export const aliasRelations = ['old-name', 'pen-name', 'nickname', 'abbreviation'] as const;
export type AliasRelation = (typeof aliasRelations)[number];

export type Value =
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** A whole date, or a year alone. `month` and `day` count from 1. */
  | { readonly kind: 'date'; readonly year: number; readonly month?: number; readonly day?: number }
  /** `unit` as it is read after the number, for example 'kilometres'; may be empty. */
  | { readonly kind: 'number'; readonly number: number; readonly unit: string }
  /** `gloss` is what words of an invented language mean. */
  | { readonly kind: 'text'; readonly text: string; readonly deed?: Deed; readonly gloss?: string };

/** What someone is remembered for, by its place in the tables that word it; `chosen` are numbers from 0 up to 1. */
export type Deed = { readonly field: Field; readonly line: number; readonly chosen: readonly number[] };

export type Fact = {
  readonly subject: Entity;
  readonly relation: Relation;
  readonly value: Value;
  /** Whether the subject's article says it. */
  readonly isStated: boolean;
  /** Whether the article of the thing that is its value says it too. */
  readonly isEchoed: boolean;
  /**
   * The other name under which the subject's article speaks of the value, and explains it: 'the Hesper, later renamed the Merrow'. The
   * value's own article does not have that name.
   */
  readonly under: { readonly relation: AliasRelation; readonly name: string } | undefined;
};
