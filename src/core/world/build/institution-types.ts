import type { Field } from './occupations.ts';

export type InstitutionType = {
  readonly type: string;
  /** '{t}' a town, '{s}' a surname, '{n}' an English noun. */
  readonly names: readonly string[];
  readonly founders: readonly Field[];
  readonly heads: readonly Field[];
  /** What its head is called. */
  readonly head: string;
  /** What its size is counted in. */
  readonly unit: string;
  readonly range: readonly [number, number];
};

/** The first four are on every island that has room for them: ships are built, owned and sailed by people who learnt it somewhere. */
export const institutionTypes: readonly InstitutionType[] = [
  {
    type: 'shipyard',
    names: ['{s}’s Yard', '{t} Yard', '{s} and {s}'],
    founders: ['yard', 'trade'],
    heads: ['yard'],
    head: 'master shipwright',
    unit: 'slipways',
    range: [2, 11],
  },
  {
    type: 'college',
    names: ['{t} College', '{s} College', 'College of {t}'],
    founders: ['sky', 'letters', 'healing'],
    heads: ['sky', 'nature', 'letters'],
    head: 'rector',
    unit: 'students',
    range: [60, 900],
  },
  {
    type: 'trading company',
    names: ['{t} Trading Company', '{n} Line', '{s} Shipping Company', '{t} Salt Company'],
    founders: ['trade', 'sea'],
    heads: ['trade', 'sea'],
    head: 'governor',
    unit: 'ships',
    range: [4, 70],
  },
  {
    type: 'press',
    names: ['{n} Press', '{t} Press', '{s} Brothers'],
    founders: ['print', 'letters'],
    heads: ['print', 'letters'],
    head: 'editor',
    unit: 'hand presses',
    range: [2, 24],
  },
  {
    type: 'observatory',
    names: ['{t} Observatory', '{s} Observatory'],
    founders: ['sky', 'sea'],
    heads: ['sky'],
    head: 'director',
    unit: 'telescopes',
    range: [2, 14],
  },
  {
    type: 'navigation school',
    names: ['{t} School of Navigation', '{s} Nautical School'],
    founders: ['sea', 'maps'],
    heads: ['sea', 'maps'],
    head: 'principal',
    unit: 'cadets',
    range: [24, 320],
  },
  {
    type: 'theatre',
    names: ['{n} Theatre', '{t} Opera House', '{n} Playhouse'],
    founders: ['stage', 'trade', 'letters'],
    heads: ['stage'],
    head: 'manager',
    unit: 'seats',
    range: [180, 1600],
  },
  {
    type: 'museum',
    names: [
      '{t} Museum of Tides',
      '{t} Museum of Glass',
      '{t} Museum of Rope and Sail',
      '{s} Museum',
      '{t} Whaling Museum',
      '{t} Museum of Clocks',
    ],
    founders: ['craft', 'paint', 'nature'],
    heads: ['nature', 'paint', 'letters', 'craft'],
    head: 'curator',
    unit: 'exhibits',
    range: [900, 40_000],
  },
  {
    type: 'learned society',
    names: ['{t} Society of Naturalists', '{t} Society of Letters', '{t} Society of Navigators'],
    founders: ['nature', 'letters', 'maps', 'sky'],
    heads: ['nature', 'letters', 'maps', 'sky', 'healing'],
    head: 'president',
    unit: 'members',
    range: [18, 400],
  },
  {
    type: 'library',
    names: ['{s} Library', '{t} Free Library', '{t} Library of Charts'],
    founders: ['letters', 'trade', 'print'],
    heads: ['letters', 'print', 'maps'],
    head: 'librarian',
    unit: 'volumes',
    range: [4_000, 180_000],
  },
  {
    type: 'hospital',
    names: ['{t} Seamen’s Hospital', '{s} Infirmary', '{t} Fever Hospital'],
    founders: ['healing', 'trade'],
    heads: ['healing'],
    head: 'chief physician',
    unit: 'beds',
    range: [30, 420],
  },
  {
    type: 'botanical garden',
    names: ['{t} Botanical Garden', '{s} Physic Garden'],
    founders: ['nature', 'healing'],
    heads: ['nature'],
    head: 'keeper',
    unit: 'species',
    range: [200, 6_000],
  },
];

export const essentialInstitutions = 4;

const byType: ReadonlyMap<string, InstitutionType> = new Map(
  institutionTypes.map((each) => [each.type, each]),
);

export function institutionType(type: string): InstitutionType | undefined {
  return byType.get(type);
}
