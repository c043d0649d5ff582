/** What people are by trade, by field. A field decides what they may found, build, write and lead. */
export const fields = {
  sea: ['sea captain', 'navigator', 'admiral', 'explorer', 'whaling master'],
  yard: ['shipwright', 'naval architect'],
  sky: ['astronomer', 'mathematician', 'lens grinder'],
  nature: ['botanist', 'naturalist', 'geologist'],
  maps: ['cartographer', 'surveyor'],
  letters: ['novelist', 'poet', 'essayist', 'historian'],
  stage: ['playwright', 'composer', 'actor'],
  paint: ['painter', 'engraver'],
  trade: ['merchant', 'shipowner'],
  healing: ['physician', 'surgeon'],
  building: ['engineer', 'architect'],
  craft: ['clockmaker', 'glassmaker', 'bell founder', 'instrument maker'],
  print: ['printer', 'translator'],
} as const;

export type Field = keyof typeof fields;

/** How many of a hundred people are in each field. */
export const fieldWeights: readonly (readonly [weight: number, field: Field])[] = [
  [18, 'sea'],
  [9, 'yard'],
  [8, 'sky'],
  [8, 'nature'],
  [6, 'maps'],
  [14, 'letters'],
  [6, 'stage'],
  [5, 'paint'],
  [7, 'trade'],
  [6, 'healing'],
  [6, 'building'],
  [5, 'craft'],
  [4, 'print'],
];

const fieldOfType: ReadonlyMap<string, Field> = new Map(
  fieldWeights.flatMap(([, field]) => fields[field].map((type) => [type, field] as const)),
);

export function fieldOf(type: string): Field | undefined {
  return fieldOfType.get(type);
}
