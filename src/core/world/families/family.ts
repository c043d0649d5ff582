/** How pages are worded. `plain` says each fact in a short sentence of its own; the others vary order, voice and form. */
export const styles = ['plain', 'told', 'register'] as const;
export type Style = (typeof styles)[number];

/**
 * Templates by style. Slots: `{s}` the thing that the page is about, `{o}` the value, `{noun}` and `{a noun}` what it is, `{role}` and `{Role}`,
 * `{year}` its own year, `{about}` the thing that an old page is about, and pronouns as for a woman: `{she}`, `{She}`, `{her}`, `{Her}`, `{him}`. `[a|b]` is a choice.
 */
export type Says = Readonly<Partial<Record<Style, readonly string[]>>> & {
  readonly plain: readonly string[];
};

export type Sex = 'f' | 'm';

/** How the value of a relation is drawn. Years are those of the value's thing less those of the subject: -30 is thirty years older. */
export type Draw =
  /** Two things that are this to each other: of other sex, and born at most so many years apart. */
  | { readonly draw: 'pair'; readonly apart: number }
  | {
      readonly draw: 'thing';
      readonly kind: string;
      readonly sex?: Sex;
      readonly years?: readonly [least: number, most: number];
      /** A relation that the value must have for the subject to have it: only the married have children here. */
      readonly having?: string;
    }
  /** What these relations lead to one after the other: the mother is the father's wife. */
  | { readonly draw: 'through'; readonly path: readonly string[] }
  /** So many years after the subject's own. */
  | { readonly draw: 'year'; readonly after: readonly [least: number, most: number] }
  /** Several things, all on the subject's page: what can be counted. */
  | {
      readonly draw: 'several';
      readonly kind: string;
      readonly years?: readonly [least: number, most: number];
      readonly count: readonly [least: number, most: number];
    }
  /** One after the other, each for some years: what was so when. */
  | {
      readonly draw: 'terms';
      readonly kind: string;
      readonly count: readonly [least: number, most: number];
      readonly years: readonly [least: number, most: number];
    }
  | { readonly draw: 'word'; readonly words: readonly string[] }
  | {
      readonly draw: 'number';
      readonly from: number;
      readonly to: number;
      readonly unit: string;
    };

export type Relation = {
  readonly name: string;
  /** Name of the kind of thing that it is said of. */
  readonly of: string;
  readonly draw: Draw;
  /** Share of the things of this kind for which it is so, 0-1. */
  readonly share: number;
  /** What the value is to the subject: 'teacher', 'birthplace'. By sex of the value where that matters. */
  readonly role: string | Readonly<Record<Sex, string>>;
  /** Of several. */
  readonly roles?: string;
  /** The family's `roleSays`, `severalSays` or `termSays` where there is none. Of terms, each is said in a sentence of its own. */
  readonly says?: Says;
  /** A sentence on the pages of things for which it is not so; questions for it rest on a false premise. */
  readonly denies?: readonly string[];
  /** Questions for the value, the plainest first. The family's `roleAsks` where there are none. */
  readonly asks?: readonly string[];
  /** 'Who was born earlier' and 'Who was born later', where its values are years that can be compared. */
  readonly compares?: { readonly earlier: string; readonly later: string };
  /** Other words or pages tell it too, where its own sentence is left out: nobody can say that it is not stated. */
  readonly isKnownAnyway?: boolean;
  /** The subject's surname is that of the value. */
  readonly passesSurname?: boolean;
  /** Most steps of a question begin with relations that lead on; those that do not end it. */
  readonly isLast?: boolean;
};

export type Kind = {
  readonly name: string;
  /** How many of a hundred pages. */
  readonly share: number;
  /** What it is: 'weaver', 'inn'. */
  readonly nouns: readonly string[];
  /**
   * Its name: `{given} {surname}` for people; else a pattern with `{word}`, a word of an invented language that no other thing has, and lists of the
   * family (`{adjective}`).
   */
  readonly named: readonly string[];
  readonly isPerson?: boolean;
  readonly years: readonly [first: number, last: number];
  readonly opening: Says;
  /** Sentences that nobody asks for. They may use `{a:KIND}`, some thing of that kind, and lists of the family. */
  readonly colour: readonly string[];
  readonly colourCount: readonly [least: number, most: number];
  /** Things that go by a second name, which only their own page tells. */
  readonly alias?: {
    readonly share: number;
    readonly named: readonly string[];
    readonly says: readonly string[];
  };
  /** Pages on things of another kind as they were in an earlier year: `{about}` in names. They state some of its facts as they were then. */
  readonly about?: string;
  /** Share of things that have the whole name of another; titles then tell them apart by what they are. */
  readonly homonyms?: number;
};

export type Family = {
  readonly name: string;
  /** 'genealogies and friendships' */
  readonly title: string;
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly roleSays: Says;
  /** With `{count}` in words, `{roles}` and `{o}`, the list. */
  readonly severalSays: Says;
  /** With `{from}` and `{to}`, years. */
  readonly termSays: Says;
  /** For a page on an earlier year; the last slot is `{year}`, that year. */
  readonly formerSays: readonly string[];
  /** Questions for a value by its role, the plainest first. */
  readonly roleAsks: readonly string[];
  /** How a value is spoken of inside a question: 'the {role} of {s}'. */
  readonly roleAs: readonly string[];
  /** Questions that no page of the world is about. */
  readonly beyond: readonly string[];
};
