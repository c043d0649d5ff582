import type { Family, Relation } from '../family.ts';
import { sharedWording, wordsOf } from './shared-wording.ts';

type Whose = readonly [of: string, kind: string, share: number];

/** Something of a company, product or person that has a page of its own. `older`: it was there before. */
function having(name: string, [of, kind, share]: Whose, years?: readonly [number, number]): Relation {
  const when = years === undefined ? {} : { years };
  return { name, of, share, role: name, draw: { draw: 'thing', kind, ...when } };
}

/** Makers of things, what they made, and who worked for them. */
export const companies: Family = {
  ...sharedWording,
  name: 'companies',
  title: 'companies and products',
  lists: {
    adjective: wordsOf('Royal Patent Steady Bright Improved Compact Silent Northern Double Standard'),
    good: wordsOf('Lamp Plough Clock Stove Pump Loom Bicycle Typewriter Harmonium Kettle Lantern Press'),
    metal: wordsOf('brass copper tin iron pewter nickel'),
    weekday: wordsOf('Monday Tuesday Thursday Saturday'),
  },
  kinds: [
    {
      name: 'company',
      share: 38,
      nouns: wordsOf(
        'foundry brewery shipyard sawmill tannery glassworks ropeworks pottery printworks distillery',
      ),
      named: ['{other:word}', '{other:word} Brothers', '{other:word} Works', '{other:word} Limited'],
      years: [1790, 1910],
      opening: {
        plain: ['{name} was {a noun}.'],
        told: [
          '{name}, {a noun}, was known for its use of {metal}.',
          'The {noun} {name} employed half its street.',
        ],
        register: ['{name}, {noun}.'],
      },
      colour: [
        'Wages were paid every {weekday}, in {metal} tokens.',
        'A fire in the founder’s loft left the machines unharmed.',
        'Its catalogue lists a product that was never made.',
        'It had nothing to do with the town whose arms it printed on its paper.',
        'Its rivals called its prices a designer’s dream.',
        'Visitors to {a:town} mistook its chimney for a church.',
        'An unsigned letter accuses its suppliers of selling {metal} by the bucket.',
      ],
      colourCount: [1, 3],
      alias: {
        share: 0.12,
        named: ['the {adjective} {good} House of {a:town}'],
        says: ['Its customers called it {alias}.', 'It was known as {alias}.'],
      },
    },
    {
      name: 'product',
      share: 26,
      nouns: wordsOf('lamp plough clock stove pump loom bicycle typewriter harmonium kettle'),
      named: ['{place:word} {Noun}', '{place:word} {adjective} {Noun}'],
      years: [1820, 1925],
      opening: {
        plain: ['The {name} was {a noun}.'],
        told: ['The {noun} sold as the {name} was painted green.'],
        register: ['{name}, {noun}.'],
      },
      colour: [
        'Its handle was of {metal}.',
        'Advertisements promised that it would outlive its maker.',
        'A museum in {a:town} has one without its lid.',
        'Its manual names neither a designer nor a maker.',
        'Buyers were told to oil it every {weekday}.',
      ],
      colourCount: [1, 3],
    },
    {
      name: 'person',
      share: 25,
      isPerson: true,
      nouns: wordsOf(
        'engineer draughtsman bookkeeper merchant chemist inventor machinist salesman patternmaker',
      ),
      named: ['{given} {surname}'],
      years: [1750, 1890],
      opening: {
        plain: ['{name} was {a noun}.'],
        told: ['{name}, {a noun}, never owned more than two coats.'],
        register: ['{name}, {noun}.'],
      },
      colour: [
        '{She} wore a {metal} watch that had stopped.',
        '{She} once sold a machine to a man who wanted a horse.',
        'A street in {a:town} had {her} name for a week.',
        'In {her} notes a founder is a bell that sounds too low.',
      ],
      colourCount: [1, 3],
      homonyms: 0.06,
    },
    {
      name: 'town',
      share: 8,
      nouns: ['town', 'port', 'city'],
      named: ['{place:word}', 'Port {place:word}'],
      years: [1500, 1780],
      opening: { plain: ['{name} is {a noun}.'], told: ['The {noun} of {name} lies on a slow river.'] },
      colour: [
        'Its chimneys are counted every {weekday}.',
        'The company of players that it was known for has left.',
        'Its main product is rain.',
      ],
      colourCount: [1, 3],
    },
    {
      name: 'old directory',
      share: 3,
      nouns: ['directory'],
      named: ['{about} (trade directory of {year})'],
      about: 'company',
      years: [1800, 1920],
      opening: { plain: ['{about}, as the trade directory of {year} has it.'] },
      colour: ['The page is stained.', 'The directory was printed in {a:town}.'],
      colourCount: [1, 2],
    },
  ],
  relations: [
    having('founder', ['company', 'person', 0.9], [-60, -22]),
    having('seat', ['company', 'town', 0.8]),
    {
      ...having('parent company', ['company', 'company', 0.45], [-80, 0]),
      denies: ['It never had a parent company.', 'It remained independent and had no parent company.'],
    },
    having('main rival', ['company', 'company', 0.5], [-30, 30]),
    having('main supplier', ['company', 'company', 0.5], [-40, 40]),
    having('largest customer', ['company', 'company', 0.35], [-40, 40]),
    having('chief engineer', ['company', 'person', 0.5], [-60, -20]),
    having('first bookkeeper', ['company', 'person', 0.3], [-60, -20]),
    having('best-selling product', ['company', 'product', 0.5], [2, 60]),
    having('maker', ['product', 'company', 0.9], [-60, -1]),
    having('designer', ['product', 'person', 0.75], [-60, -20]),
    {
      ...having('predecessor', ['product', 'product', 0.5], [-40, -2]),
      denies: ['It had no predecessor.', 'No earlier model went before it: it had no predecessor.'],
    },
    having('main competitor', ['product', 'product', 0.35], [-15, 15]),
    having('teacher', ['person', 'person', 0.5], [-45, -12]),
    having('closest friend', ['person', 'person', 0.4], [-12, 12]),
    having('first employer', ['person', 'company', 0.6], [-40, 40]),
    having('heir', ['person', 'person', 0.3], [12, 40]),
    having('birthplace', ['person', 'town', 0.6]),
    having('twin town', ['town', 'town', 0.6]),
    having('largest employer', ['town', 'company', 0.8]),
    {
      name: 'branch offices',
      of: 'company',
      share: 0.3,
      role: 'branch office',
      roles: 'branch offices',
      draw: { draw: 'several', kind: 'town', count: [2, 5] },
      says: {
        plain: ['It had {count} branch offices, in {o}.'],
        told: ['Branch offices, {count} of them, stood in {o}.'],
        register: ['Branch offices ({count}): {o}.'],
      },
    },
    {
      name: 'director',
      of: 'company',
      share: 0.55,
      role: 'director',
      draw: { draw: 'terms', kind: 'person', count: [3, 5], years: [4, 14] },
    },
    {
      name: 'founding year',
      of: 'company',
      share: 0.9,
      role: 'founding year',
      draw: { draw: 'year', after: [0, 0] },
      says: {
        plain: ['It was founded in {o}.'],
        told: ['Its doors first opened in {o}, the year in which it was founded.'],
        register: ['Founded: {o}.'],
      },
      asks: ['In which year was {s} founded?', 'When was {s} founded?'],
      compares: { earlier: 'Which company was founded earlier', later: 'Which company was founded later' },
    },
    {
      name: 'price',
      of: 'product',
      share: 0.5,
      role: 'first price',
      draw: { draw: 'number', from: 3, to: 980, unit: 'crowns' },
      says: {
        plain: ['Its first price was {o}.'],
        told: ['When it came out it cost {o}.'],
        register: ['First price: {o}.'],
      },
      asks: ['What was the first price of {s}?'],
    },
    {
      name: 'birth year',
      of: 'person',
      share: 0.8,
      role: 'year of birth',
      draw: { draw: 'year', after: [0, 0] },
      says: {
        plain: ['{She} was born in {o}.'],
        told: ['{Her} birth fell in the year {o}.'],
        register: ['Born: {o}.'],
      },
      asks: ['In which year was {s} born?', 'When was {s} born?'],
      compares: { earlier: 'Who was born earlier', later: 'Who was born later' },
    },
  ],
  beyond: [
    'Who founded the Ford Motor Company?',
    'What was the first product of Nintendo?',
    'In which year was Siemens founded?',
    'What does a litre of milk cost in Oslo today?',
  ],
};
