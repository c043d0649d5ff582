import type { Quote } from '../../passage.ts';

/** Acts that sentences tell in the same form, and that are not the same. */
const lookAlikes: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /\b(?:wrecked|shipwrecked|sunk|sank|lost|founder(?:ed)?|run aground)\b/iu,
    /\b(?:broken up|scrapped|dismantled)\b/iu,
  ],
  [/\b(?:broken up|scrapped|dismantled)\b/iu, /\b(?:wrecked|sunk|sank|lost|foundered|aground)\b/iu],
  [/\bsettled\b/iu, /\bmentioned\b/iu],
  [/\bmentioned\b/iu, /\bsettled\b/iu],
  [
    /\b(?:found(?:ed|er|ers)?|established|set up)\b/iu,
    /\bfirst\s+(?:\p{L}+\s+)?(?:president|master|director|governor|chair(?:man|woman)?|head|captain|rector|principal|editor|mayor|warden|shipwright|librarian|keeper|manager|chief)\b/iu,
  ],
];
const foundWords =
  /\b(?:found\p{L}*|establish\p{L}*|set up|start\p{L}*|creat\p{L}*|begun|began|form\p{L}*|open\p{L}*)\b/iu;

/**
 * Why what is quoted tells of another act than the one that is asked for: 'broken up in 1727' for when a ship was wrecked, 'its first president' for who founded something. Undefined where a
 * quoted sentence with the answer also has the act itself, or none of its look-alikes. `own`: the quotes that hold the answer.
 */
export function otherActProblem(question: string, own: readonly Quote[]): string | undefined {
  const quoted = own.map(({ text }) => text).join(' ');
  for (const [asked, told] of lookAlikes) {
    const [act] = asked.exec(question) ?? [];
    const [other] = told.exec(quoted) ?? [];
    if (act === undefined || other === undefined) continue;
    const isSaid = asked.test(quoted) || (/^(?:found|establ|set)/iu.test(act) && foundWords.test(quoted));
    if (!isSaid) return `What is quoted tells of “${other}”, not of “${act}”.`;
  }
  return undefined;
}
