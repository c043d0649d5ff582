import { stopWords } from '../text/stop-words.ts';
import { irregularForms, regularWord } from './irregular-words.ts';

/** A word of an index, and how many passages hold it. */
export type CountedWord = { readonly term: string; readonly passages: number };

/** Words shorter than this are too much like others, and a form shorter than that one. */
const shortestWord = 4;
const shortestForm = 3;
const mostForms = 4;

const plain = /^[a-z]+$/u;
/** Words whose end only looks like an ending. */
const whole = new Set(
  `banner bitter butter corner copper counter factor flower former news letter lens master matter mission mother number
  offer order passion pepper quarter ring shower sector sister string summer tower united winter wing`.split(
    /\s+/u,
  ),
);

/** Whether other forms of a word can be told: a plain word of some length that says something. */
export function hasForms(term: string): boolean {
  return term.length >= shortestWord && plain.test(term) && !stopWords.has(term);
}

/** All forms of a word begin with one of these: where to look in a list of words. */
export function formStarts(term: string): readonly string[] {
  const bases = [...basesOf(term)];
  const starts = bases.flatMap((base) => [base.replace(/(?<=...)[ey]$/u, ''), ...irregularForms(base)]);
  const all = [...new Set(starts)].filter((start) => start.length >= shortestForm);
  return all.filter((start) => !all.some((other) => other !== start && start.startsWith(other)));
}

/**
 * The words of a list that are other forms of a word, those in the most passages first: its inflections, and who or what does it ('own':
 * 'owns', 'owned', 'owner'; 'organise': 'organisation'). Finer than stem(), which takes 'rats' for 'rated' and 'universe' for 'university': what
 * is found by mistake stands among the results.
 */
export function formsAmong(term: string, words: readonly CountedWord[]): readonly CountedWord[] {
  const bases = basesOf(term);
  return words
    .filter((word) => word.term !== term && word.term.length >= shortestForm && word.passages > 0)
    .filter((word) => plain.test(word.term) && !stopWords.has(word.term))
    .filter((word) => [...basesOf(word.term)].some((base) => bases.has(base)))
    .toSorted((left, right) => right.passages - left.passages || (left.term < right.term ? -1 : 1))
    .slice(0, mostForms)
    .map(({ term: form, passages }) => ({ term: form, passages }));
}

/** What a word may be a form of, itself among them; some are no words at all, and harmless: no other word has them. */
function basesOf(term: string): ReadonlySet<string> {
  const singular = singulars(term);
  const found = [term, ...singular, ...[term, ...singular].flatMap(withoutEnding)];
  const all = found.flatMap((base) => [base, regularWord(base) ?? base]);
  return new Set(all.filter((base) => base.length >= shortestForm || base === regularWord(base)));
}

/** 'lorries' -> 'lorry', 'boxes' -> 'box', 'pontoons' -> 'pontoon'. */
function singulars(term: string): readonly string[] {
  if (whole.has(term)) return [];
  if (/.ies$/u.test(term)) return [`${term.slice(0, -3)}y`, term.slice(0, -1)];
  if (/(?:s|x|z|ch|sh|o)es$/u.test(term)) return [term.slice(0, -2), term.slice(0, -1)];
  return /[^sui]s$/u.test(term) ? [term.slice(0, -1)] : [];
}

function withoutEnding(term: string): readonly string[] {
  if (whole.has(term)) return [];
  const [, verb] = /^(.+)(?:ed|ing|er|or)$/u.exec(term) ?? [];
  if (verb !== undefined) return /i$/u.test(verb) ? [`${verb.slice(0, -1)}y`] : verbs(verb);
  const [, rest] = /^(.{4,})(?:ation|ment)$/u.exec(term) ?? /^(.{4,}[st])ion$/u.exec(term) ?? [];
  const [, act] = /^(.{5,}[st])ion$/u.exec(term) ?? [];
  return [rest, act].flatMap((base) => (base === undefined ? [] : [base, `${base}e`]));
}

/** What is left of a verb without its ending: 'dredg' -> 'dredge', 'stopp' -> 'stop', 'rat' -> 'rate' (of 'rat' it were 'ratted'). */
function verbs(rest: string): readonly string[] {
  if (!/[aeiouy]/u.test(rest)) return [];
  if (/([bdgklmnprtvz])\1$/u.test(rest)) return [rest, rest.slice(0, -1)];
  return /^[^aeiou]*[aeiou][bdgklmnprtvz]$/u.test(rest) ? [`${rest}e`] : [rest, `${rest}e`];
}
