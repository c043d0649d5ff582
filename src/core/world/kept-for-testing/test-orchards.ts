import { sharedWording, wordsOf } from '../families/declared/shared-wording.ts';
import type { Family, Relation } from '../families/family.ts';

type Whose = readonly [of: string, kind: string, share: number];

function having(name: string, [of, kind, share]: Whose, years?: readonly [number, number]): Relation {
  const when = years === undefined ? {} : { years };
  return { name, of, share, role: name, draw: { draw: 'thing', kind, ...when } };
}

/** Varieties of fruit, their growers and the orchards that keep them. For testing alone. */
export const testOrchards: Family = {
  ...sharedWording,
  name: 'test-orchards',
  title: 'orchards and varieties (kept for testing)',
  lists: {
    colour: wordsOf('Yellow Russet Crimson Green Striped White'),
    fruit: wordsOf('Pippin Codling Pearmain Perry Damson Quince'),
    taste: wordsOf('nutmeg honey smoke chalk pepper rain'),
  },
  kinds: [
    {
      name: 'variety',
      share: 45,
      nouns: ['apple', 'pear', 'plum', 'quince'],
      named: ['{place:word} {fruit}', '{place:word} {colour} {fruit}'],
      years: [1700, 1920],
      opening: { plain: ['{name} is {a noun}.'], told: ['The {noun} {name} tastes of {taste}.'] },
      colour: [
        'It keeps badly.',
        'Its juice tastes of {taste}.',
        'The breeder of bees at {a:orchard} loved it.',
      ],
      colourCount: [1, 3],
      alias: { share: 0.12, named: ['the {colour} Lady of {a:orchard}'], says: ['Growers call it {alias}.'] },
    },
    {
      name: 'grower',
      share: 38,
      isPerson: true,
      nouns: wordsOf('nurseryman grafter parson gardener cidermaker beekeeper'),
      named: ['{given} {surname}'],
      years: [1640, 1890],
      opening: { plain: ['{name} was {a noun}.'], told: ['{name}, {a noun}, pruned at night.'] },
      colour: [
        '{She} spoke to {her} trees.',
        '{Her} ladder was lent to {a:orchard}.',
        '{She} loathed {taste}.',
      ],
      colourCount: [1, 3],
      homonyms: 0.06,
    },
    {
      name: 'orchard',
      share: 13,
      nouns: ['orchard', 'nursery'],
      named: ['{place:word} Orchard', '{place:word} Nursery'],
      years: [1600, 1700],
      opening: { plain: ['{name} is {a noun}.'], told: ['The {noun} {name} faces north.'] },
      colour: ['Its wall is older than its trees.', 'Its soil smells of {taste}.'],
      colourCount: [1, 2],
    },
    {
      name: 'old catalogue',
      share: 4,
      nouns: ['catalogue'],
      named: ['{about} (catalogue of {year})'],
      about: 'orchard',
      years: [1650, 1900],
      opening: { plain: ['{about}, as the catalogue of {year} has it.'] },
      colour: ['The prices are crossed out.'],
      colourCount: [1, 1],
    },
  ],
  relations: [
    having('breeder', ['variety', 'grower', 0.9], [-60, -20]),
    having('seed parent', ['variety', 'variety', 0.7], [-120, -5]),
    {
      ...having('pollen parent', ['variety', 'variety', 0.5], [-120, -5]),
      denies: ['It is a sport and has no pollen parent.'],
    },
    having('keeper', ['variety', 'orchard', 0.6]),
    having('mentor', ['grower', 'grower', 0.6], [-45, -12]),
    having('closest neighbour', ['grower', 'grower', 0.5], [-20, 20]),
    having('successor', ['grower', 'grower', 0.5], [10, 40]),
    having('home orchard', ['grower', 'orchard', 0.6]),
    having('favourite variety', ['grower', 'variety', 0.5], [10, 80]),
    having('oldest variety', ['orchard', 'variety', 0.9]),
    having('first planter', ['orchard', 'grower', 0.9], [-40, 60]),
    {
      name: 'offspring',
      of: 'variety',
      share: 0.4,
      role: 'seedling',
      roles: 'seedlings',
      draw: { draw: 'several', kind: 'variety', years: [5, 120], count: [2, 5] },
    },
    {
      name: 'warden',
      of: 'orchard',
      share: 1,
      role: 'warden',
      draw: { draw: 'terms', kind: 'grower', count: [3, 5], years: [5, 16] },
    },
    {
      name: 'first fruit',
      of: 'variety',
      share: 0.8,
      role: 'year of first fruit',
      draw: { draw: 'year', after: [0, 0] },
      says: { plain: ['It first bore fruit in {o}.'] },
      asks: ['In which year did {s} first bear fruit?'],
      compares: { earlier: 'Which first bore fruit earlier', later: 'Which first bore fruit later' },
    },
  ],
  beyond: ['Who bred the Granny Smith apple?', 'Where was the Cox’s Orange Pippin first grown?'],
};
