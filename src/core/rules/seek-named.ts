import { hitsOf } from '../diagnosis/diagnosis.ts';
import { candidatesOf, followedName } from '../evidence/candidates.ts';
import { knownTerms } from '../evidence/known-terms.ts';
import { currentNeed, needQuestion, premises } from '../needs/current-need.ts';
import type { Query } from '../query.ts';
import { withOwnNames } from '../reader/alias/own-names.ts';
import type { State } from '../state.ts';
import { nameKey } from '../text/name-key.ts';
import { passageWords } from '../text/passage-words.ts';
import { properNames } from '../text/proper-names.ts';
import { stopWords } from '../text/stop-words.ts';
import { terms } from '../text/tokenize.ts';
import { type MoveRule, repairOf, searchAgain } from './move-rule.ts';

/**
 * Looks once more for what the need is about, or for what the latest search followed, by its name and in other words, where the results went past it: its own page is known to be there and did
 * not come, or nothing that came speaks of it though the source knows its words. Plausible results hide a failed search from every look at the results alone.
 */
export const seekNamed: MoveRule = (state, diagnosis) => {
  const question = needQuestion(state, currentNeed(state));
  const asked = namesAsked(state, question).filter((name) => isPassedBy(state, name));
  for (const name of [...asked, ...followedInVain(state)]) {
    const repair = repairOf(diagnosis, 'follow-entity', name);
    for (const query of [named(name, ''), named(name, restOf(question, name))]) {
      const effect = searchAgain(state, { query, repair, diagnosis });
      if (effect !== undefined) return effect;
    }
  }
  return undefined;
};

/** The answers that the need goes on from; the names in the question where it goes on from none. */
function namesAsked(state: State, question: string): readonly string[] {
  const need = currentNeed(state);
  const from = need === undefined ? [] : premises(state, need);
  if (from.length > 0) return from.filter((name) => properNames(name).length > 0);
  // What is told of a thing stands under its own name.
  return [...new Set([...properNames(question), ...properNames(underOwnNames(state, question))])];
}

const remembered = new WeakMap<State['passages'], Map<string, string>>();

/** The question with own names, as the passages tell them. Asked for after each step, while passages come with few of them. */
function underOwnNames({ passages }: State, question: string): string {
  const known = remembered.get(passages) ?? new Map<string, string>();
  remembered.set(passages, known);
  const named = known.get(question) ?? withOwnNames(question, [...passages.values()]).question;
  known.set(question, named);
  return named;
}

/** The name that the latest search followed, where its page is known to be there and no search has brought it yet. */
function followedInVain(state: State): readonly string[] {
  const latest = state.searches.at(-1);
  const name = latest === undefined ? undefined : followedName(latest);
  if (name === undefined) return [];
  const own = documentsOf(state, nameKey(name));
  const isFound = [...state.passages.values()].some(({ documentId }) => own.has(documentId));
  return own.size > 0 && !isFound ? [name] : [];
}

/** Documents that go by the name, as the source has told of names in passages that were read. */
function documentsOf(state: State, key: string): ReadonlySet<string> {
  return new Set(state.names.filter(({ name }) => nameKey(name) === key).flatMap(({ titles }) => titles));
}

function named(name: string, rest: string): Query {
  return { text: `${name} ${rest}`.trim(), phrases: [name], match: 'any', prefix: false };
}

/** The words of the need beside the name. */
function restOf(question: string, name: string): string {
  const own = new Set(terms(name));
  return terms(question)
    .filter((term) => !own.has(term) && !stopWords.has(term))
    .join(' ');
}

function isPassedBy(state: State, name: string): boolean {
  const key = nameKey(name);
  const own = documentsOf(state, key);
  const isFound = candidatesOf(state).some(
    ({ passage }) => passageWords(passage).titleNames.includes(key) || own.has(passage.documentId),
  );
  if (isFound) return false;
  if (own.size > 0) return true;
  return isKnown(state, key) && !isSpokenOf(state, key);
}

/** Whether what was found by searches for this need speaks of it: the passage that led to an answer names it in any case. */
function isSpokenOf(state: State, key: string): boolean {
  const id = currentNeed(state)?.id;
  const own = state.searches.filter(({ need }) => need === id);
  if (own.length === 0) return true;
  return own.flatMap(hitsOf).some(({ passage }) => {
    const { titleTerms, flat } = passageWords(passage);
    return ` ${titleTerms.join(' ')} ${flat}`.includes(` ${key} `);
  });
}

/** Each word of it stands somewhere in the source, as its searches have told. */
function isKnown(state: State, key: string): boolean {
  const counts = new Map(knownTerms(state).terms.map((fact) => [fact.term, fact.passages]));
  return key !== '' && key.split(' ').every((term) => stopWords.has(term) || (counts.get(term) ?? 0) > 0);
}
