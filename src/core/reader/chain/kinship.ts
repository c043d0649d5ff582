import type { ReadQuestion } from '../question/read-question.ts';
import type { Split } from './split.ts';

/** Relatives that texts name in two steps: first whose, then who. */
const steps: readonly (readonly [RegExp, string, string])[] = [
  [/paternal grandfather/iu, 'father', 'father'],
  [/paternal grandmother/iu, 'father', 'mother'],
  [/maternal grandfather/iu, 'mother', 'father'],
  [/maternal grandmother/iu, 'mother', 'mother'],
  [/(?:father|mother)[- ]in[- ]law/iu, 'spouse', ''],
  [/(?:son|daughter)[- ]in[- ]law/iu, 'child', 'spouse'],
  [/(?:brother|sister)[- ]in[- ]law/iu, 'spouse', 'sibling'],
  [/step-?mother/iu, 'father', 'wife'],
  [/step-?father/iu, 'mother', 'husband'],
  [/grandfather/iu, 'father', 'father'],
  [/grandmother/iu, 'father', 'mother'],
  [/(?:grandchild|grandson|granddaughter)/iu, 'child', 'child'],
  [/(?:uncle|aunt)/iu, 'mother', 'sibling'],
  [/(?:nephew|niece)/iu, 'sibling', 'child'],
];

/** 'Who is X's maternal grandfather?' -> 'Who is X's mother?', then 'Who is …'s father?'. Undefined where no such relative is asked for. */
export function splitKinship({ text }: ReadQuestion): Split | undefined {
  for (const [pattern, first, second] of steps) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const last = second === '' ? (found[0].split(/[- ]/u)[0] ?? '') : second;
    return {
      kind: 'kin',
      inner: text.slice(0, found.index) + first + text.slice(found.index + found[0].length),
      outer: (answer) => `Who is the ${last} of ${answer}?`,
    };
  }
  return undefined;
}
