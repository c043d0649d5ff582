import { stem } from './stem.ts';

/** What rows are compared by. `most`: the greatest value is asked for, else the least; `labels`: stems that the column may be called by beside the question's own words. */
export type Extreme = { readonly most: boolean; readonly labels: ReadonlySet<string> };

/** Superlatives, whether they ask for the greatest value, and what such columns are called. */
const superlatives: readonly (readonly [RegExp, boolean, string])[] = [
  [/\bheaviest\b/u, true, 'weight mass tonnage displacement'],
  [/\blightest\b/u, false, 'weight mass tonnage displacement'],
  [/\blongest\b/u, true, 'length duration time lead'],
  [/\bshortest\b/u, false, 'length duration time lead height'],
  [/\b(?:tallest|highest)\b/u, true, 'height elevation altitude'],
  [/\blowest\b/u, false, 'height elevation altitude'],
  [/\bdeepest\b/u, true, 'depth draught'],
  [/\bwidest\b/u, true, 'width beam breadth'],
  [/\b(?:largest|biggest)\b/u, true, 'size area population'],
  [/\bsmallest\b/u, false, 'size area population'],
  [/\b(?:oldest|earliest)\b/u, false, 'year built founded born established date since'],
  [/\b(?:newest|youngest|latest|most recent)\b/u, true, 'year built founded born established date since'],
  [/\b(?:most expensive|dearest|most costly)\b/u, true, 'price cost fee rate'],
  [/\b(?:cheapest|least expensive)\b/u, false, 'price cost fee rate'],
  [/\bfastest\b/u, true, 'speed'],
  [/\bslowest\b/u, false, 'speed'],
  [/\b(?:hottest|warmest)\b/u, true, 'temperature'],
  [/\b(?:coldest|coolest)\b/u, false, 'temperature'],
  [/\b(?:most|greatest|maximum)\b/u, true, ''],
  [/\b(?:fewest|least|minimum)\b/u, false, ''],
];

/** Undefined where a question asks for no extreme, or for several. */
export function extremeAsked(question: string): Extreme | undefined {
  const asked = question.toLowerCase();
  const [found, ...others] = superlatives.filter(([pattern]) => pattern.test(asked));
  const isOne = others.every(([, most, labels]) => most === found?.[1] && labels === '');
  if (found === undefined || !isOne) return undefined;
  return { most: found[1], labels: new Set(found[2].split(' ').filter(Boolean).map(stem)) };
}

/** Whether a question may ask of all rows of a table: for the greatest or least of them, or how many there are. */
export function asksOfRows(question: string): boolean {
  return extremeAsked(question) !== undefined || asksCount(question);
}

export function asksCount(question: string): boolean {
  return /^how many\b/iu.test(question.trim());
}
