export const entityKinds = ['person', 'place', 'ship', 'institution', 'work', 'event'] as const;
export type EntityKind = (typeof entityKinds)[number];

type Common = {
  /** Counts from 0 in the order of the encyclopedia. */
  readonly id: number;
  /** What it is, as a noun: 'brig', 'river', 'glassmaker'. */
  readonly type: string;
  /** Without an article before it: 'Merrow', 'Tolve Observatory', 'Ilse Brandt'. */
  readonly name: string;
  /** Whether 'the' goes before the name in running text. */
  readonly the: boolean;
  /** The island that it belongs to; undefined for an island itself. */
  readonly island: Entity | undefined;
  /** Years from which and up to which it was there. `to` is `presentYear` where it still is. */
  readonly from: number;
  readonly to: number;
  /** People are mentioned who have no article. */
  readonly hasArticle: boolean;
};

export type Person = Common & {
  readonly kind: 'person';
  readonly sex: 'f' | 'm';
  readonly surname: string;
};
export type Thing = Common & { readonly kind: Exclude<EntityKind, 'person'> };
export type Entity = Person | Thing;

/** The year in which the encyclopedia was written. */
export const presentYear = 1931;
