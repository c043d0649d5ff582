import { sentences } from '../../text/sentences.ts';
import { nameRuns } from '../spans/names.ts';
import { readWords } from '../text/words.ts';
import { askedPlainly } from './asked-plainly.ts';

/** A question without the sentences around it that name nothing: 'My aunt collects bells. Who cast the Tolve bell?' -> the second one; and without a request around it. */
export function coreQuestion(text: string): string {
  return withProfession(askedPlainly(asking(text)));
}

/** 'What does the husband of Anna Vey do?', 'What did Ole Lund do for a living?' ask for a profession; what a society does is another matter. */
function withProfession(text: string): string {
  const [, whom, living] =
    /^What (?:does|did) (.+?) do( for a living| for work| professionally)?\s*\?$/u.exec(text) ?? [];
  return whom !== undefined && (living !== undefined || kin.test(whom))
    ? `What is the profession of ${whom}?`
    : text;
}

const kin =
  /(?:^the |['’]s )(?:husband|wife|father|mother|son|daughter|brother|sister|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|spouse)(?: of |$)/u;

function asking(text: string): string {
  const spans = sentences(text);
  const last = spans.findLastIndex(({ start, end }) => isAsking(text.slice(start, end)));
  if (spans.length < 2 || last < 0) return text;
  const kept = spans.filter(
    ({ start, end }, index) => index === last || namesSomething(text.slice(start, end)),
  );
  return kept.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function isAsking(sentence: string): boolean {
  return /\?\s*["”’]?$/u.test(sentence) || /^(?:who|what|which|when|where|why|how|whose)\b/iu.test(sentence);
}

function namesSomething(sentence: string): boolean {
  const words = readWords(sentence);
  const runs = nameRuns(words, { from: 0, to: words.length });
  return runs.some(({ from, to }) => from > 0 || to > 1) || words.some((word) => word.isNumber);
}
