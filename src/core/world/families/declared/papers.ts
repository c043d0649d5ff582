import type { Family, Relation } from '../family.ts';
import { sharedWording, wordsOf } from './shared-wording.ts';

type Whose = readonly [of: string, kind: string, share: number];

function having(name: string, [of, kind, share]: Whose, years?: readonly [number, number]): Relation {
  const when = years === undefined ? {} : { years };
  return { name, of, share, role: name, draw: { draw: 'thing', kind, ...when } };
}

/** Papers and what they rest on, those who wrote them, and where. */
export const papers: Family = {
  ...sharedWording,
  name: 'papers',
  title: 'papers and citations',
  lists: {
    matter: wordsOf('Crystals Tides Lichens Echoes Fevers Comets Glaciers Dialects Enamels Springs'),
    turn: wordsOf('Revisited Reconsidered Measured Explained Compared Defended'),
    method: wordsOf('weighing drawing counting boiling listening guessing'),
    fault: wordsOf('misprint footnote diagram table appendix'),
  },
  kinds: [
    {
      name: 'paper',
      share: 46,
      nouns: ['paper', 'monograph', 'lecture', 'report'],
      named: ['{place:word} {matter} {turn}', '{other:word} {matter} {turn}'],
      years: [1830, 1930],
      opening: {
        plain: ['{name} is {a noun}.'],
        told: ['The {noun} {name} is mostly about {method}.'],
        register: ['{name}, {noun}.'],
      },
      colour: [
        'Its main source of error was {method}.',
        'A {fault} in it was never found.',
        'It thanks an author who had died.',
        'Readers cite its last {fault} more than the rest.',
        'It was read aloud at {a:institute}, to nobody.',
        'The first author of its title page is a joke of the printer.',
      ],
      colourCount: [1, 3],
    },
    {
      name: 'scholar',
      share: 34,
      isPerson: true,
      nouns: wordsOf('chemist geologist linguist physician astronomer botanist surveyor mathematician'),
      named: ['{given} {surname}'],
      years: [1770, 1900],
      opening: {
        plain: ['{name} was {a noun}.'],
        told: ['{name}, {a noun}, believed in {method}.'],
        register: ['{name}, {noun}.'],
      },
      colour: [
        '{She} distrusted every {fault}.',
        '{Her} students remembered {method}, and little else.',
        'An asteroid was named after {him} and lost.',
        '{She} answered all letters from {a:institute} by return of post.',
        '{She} advised nobody to read {her} early work.',
      ],
      colourCount: [1, 3],
      alias: {
        share: 0.08,
        named: ['the [Hermit|Bishop|Owl|Weathercock] of {a:institute}'],
        says: ['Students called {him} {alias}.'],
      },
      homonyms: 0.06,
    },
    {
      name: 'institute',
      share: 8,
      nouns: ['institute', 'academy', 'observatory'],
      named: ['{place:word} Academy', '{place:word} Observatory', '{place:word} Institute'],
      years: [1700, 1850],
      opening: { plain: ['{name} is {a noun}.'], told: ['{name} stands on a hill that is said to hum.'] },
      colour: [
        'Its library smells of {method}.',
        'Its roof leaks on the journal shelf.',
        'Its founder is unknown.',
      ],
      colourCount: [1, 2],
    },
    {
      name: 'journal',
      share: 8,
      nouns: ['journal', 'yearbook'],
      named: ['{other:word} Annals', '{other:word} Proceedings', '{other:word} Letters'],
      years: [1780, 1870],
      opening: { plain: ['{name} is {a noun}.'], told: ['The {noun} {name} has come out ever more rarely.'] },
      colour: ['Each volume ends with a {fault}.', 'It once printed the same paper twice.'],
      colourCount: [1, 2],
    },
    {
      name: 'old almanac',
      share: 4,
      nouns: ['almanac'],
      named: ['{about} (almanac of {year})'],
      about: 'institute',
      years: [1750, 1900],
      opening: { plain: ['{about}, as the almanac of {year} has it.'] },
      colour: ['The almanac has a {fault} here.', 'The entry is two lines long.'],
      colourCount: [1, 2],
    },
  ],
  relations: [
    having('first author', ['paper', 'scholar', 0.95], [-70, -22]),
    having('main source', ['paper', 'paper', 0.6], [-60, -1]),
    having('journal', ['paper', 'journal', 0.7]),
    having('dedicatee', ['paper', 'scholar', 0.35], [-80, -20]),
    having('reviewer', ['paper', 'scholar', 0.4], [-80, -20]),
    {
      ...having('rebuttal', ['paper', 'paper', 0.3], [1, 30]),
      denies: ['It was never answered: there is no rebuttal of it.', 'No rebuttal of it was ever printed.'],
    },
    having('doctoral advisor', ['scholar', 'scholar', 0.6], [-45, -10]),
    having('closest collaborator', ['scholar', 'scholar', 0.45], [-15, 15]),
    having('best-known student', ['scholar', 'scholar', 0.35], [10, 45]),
    having('rival', ['scholar', 'scholar', 0.35], [-15, 15]),
    having('employer', ['scholar', 'institute', 0.6]),
    having('best-known paper', ['scholar', 'paper', 0.5], [22, 70]),
    having('editor', ['journal', 'scholar', 0.9], [-60, 20]),
    having('publisher', ['journal', 'institute', 0.8]),
    having('sister institution', ['institute', 'institute', 0.7]),
    having('librarian', ['institute', 'scholar', 0.7], [-20, 60]),
    {
      name: 'citations',
      of: 'paper',
      share: 0.45,
      role: 'cited work',
      roles: 'cited works',
      draw: { draw: 'several', kind: 'paper', years: [-60, -1], count: [2, 5] },
      says: {
        plain: ['It had {count} cited works: {o}.'],
        told: ['It cites {count} works: {o}.'],
        register: ['Cited works ({count}): {o}.'],
      },
    },
    {
      name: 'director',
      of: 'institute',
      share: 1,
      role: 'director',
      draw: { draw: 'terms', kind: 'scholar', count: [3, 5], years: [5, 16] },
    },
    {
      name: 'year',
      of: 'paper',
      share: 0.85,
      role: 'year of publication',
      draw: { draw: 'year', after: [0, 0] },
      says: {
        plain: ['It was published in {o}.'],
        told: ['It came out, and was thus published, in {o}.'],
        register: ['Published: {o}.'],
      },
      asks: ['In which year was {s} published?', 'When was {s} published?'],
      compares: { earlier: 'Which was published earlier', later: 'Which was published later' },
    },
    {
      name: 'birth year',
      of: 'scholar',
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
    'Who wrote On the Origin of Species?',
    'In which journal did Watson and Crick describe DNA?',
    'Who was the doctoral advisor of Emmy Noether?',
    'How many citations does the paper on the transformer have?',
  ],
};
