import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { terms } from './tokenize.ts';

/**
 * What rows are compared by. `most`: the greatest value is asked for, else the least; `labels`: stems that the column may be called by beside the question's own words; `of`: stems of what the superlative
 * stands before, 'sheep' of 'the most sheep' and 'boat' of 'the oldest boat', nothing in 'which boat is the oldest'.
 */
export type Extreme = {
  readonly most: boolean;
  readonly labels: ReadonlySet<string>;
  readonly of: readonly string[];
};

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

/** 'at least two', 'at the latest' and 'most of its guns' say how many or by when, and compare nothing. */
const bound = /\bat (?:the )?(?:very )?(?:least|most|latest|earliest)\b|\b(?:most|least) of\b/u;

/** Undefined where a question asks for no extreme, or for several. */
export function extremeAsked(question: string): Extreme | undefined {
  const asked = question.toLowerCase();
  const [found, ...others] = superlatives.filter(([pattern]) => pattern.test(asked));
  const isOne = others.every(([, most, labels]) => most === found?.[1] && labels === '');
  if (found === undefined || !isOne || bound.test(asked)) return undefined;
  const [pattern, most, labels] = found;
  return { most, labels: new Set(labels.split(' ').filter(Boolean).map(stem)), of: saidOf(asked, pattern) };
}

/** How often is no thing, and an amount is of the thing after it: 'the greatest number of houses'. */
const amount = /^\s+(?:often|frequently|money|(?:number|amount|quantity)(?:\s+of)?)\b/u;
const longestNoun = 3;

function saidOf(asked: string, superlative: RegExp): readonly string[] {
  const found = superlative.exec(asked);
  const after = asked.slice((found?.index ?? 0) + (found?.[0].length ?? 0)).replace(amount, '');
  const [phrase = ''] = after.split(/[^\p{L}\p{M}'’\s-]/u);
  const words = terms(phrase);
  const end = words.findIndex((word) => stopWords.has(word));
  return words.slice(0, end < 0 ? longestNoun : Math.min(end, longestNoun)).map(stem);
}

/** Whether a question may ask of all rows of a table: for the greatest or least of them, or how many there are. */
export function asksOfRows(question: string): boolean {
  return extremeAsked(question) !== undefined || asksCount(question);
}

export function asksCount(question: string): boolean {
  return /^how many\b/iu.test(question.trim());
}
