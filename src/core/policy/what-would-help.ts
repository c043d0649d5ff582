import { capitalised, longPlainWord } from '../diagnosis/misspelled.ts';
import { isHeld } from '../evidence/is-held.ts';
import type { FailureKind } from '../failure.ts';
import type { State } from '../state.ts';
import { isForeign } from '../text/foreign-question.ts';
import { stem } from '../text/stem.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { plainWords } from './plain-words.ts';

/** Advice for the person at the end of a run without an answer: short, and such that they can do it. */
export function whatWouldHelp(reason: FailureKind, state: State): readonly string[] {
  return [
    ...checkSpelling(unknownWords(state)),
    ...byRefusal(state),
    ...byReason(reason),
    ...(isForeign(state.started?.question ?? '')
      ? ['Ask in English, if the documents are: that is what is read best.']
      : []),
    'Add documents about this to the library and ask again.',
  ];
}

/** What the person, the mode that they chose, or our own server kept from being asked. */
function byRefusal({ searches }: State): readonly string[] {
  const refusals = new Set(
    searches.flatMap(({ outcome }) => (outcome.kind === 'failed' ? (outcome.refusedBy ?? []) : [])),
  );
  return [
    ...(refusals.has('mode')
      ? ['Choose another mode under Sources: this one kept sources from being asked.']
      : []),
    ...(refusals.has('person') ? ['Let a query go to the source, as it is or with other words.'] : []),
    ...(refusals.has('server') ? ['Look under Sources whether the server still has the source.'] : []),
  ];
}

function byReason(reason: FailureKind): readonly string[] {
  switch (reason) {
    case 'source-down':
    case 'source-slow':
    case 'source-blocked':
      return ['Ask again when the source answers.'];
    case 'out-of-budget':
      return ['Allow more searches or more time in the settings.'];
    case 'ambiguous':
      return ['Say which one you mean, for example with a year, a place or a trade.'];
    case 'contradiction':
      return ['Open the passages that disagree and judge which one is current.'];
    case 'too-broad':
      return ['Name a person, place or thing in the question.'];
    default:
      return ['Ask with other words, or for one part of the question at a time.'];
  }
}

function checkSpelling(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const quoted = words.map((word) => `“${word}”`).join(', ');
  return [`Check the spelling of ${quoted}: no document holds ${words.length === 1 ? 'it' : 'them'}.`];
}

/**
 * Words of the question that say what it is about, and that no passage of the source holds in any form: names, and plain words that are long. That no document says
 * 'number' or 'longest' is no slip of the person's. As they were typed.
 */
function unknownWords(state: State): readonly string[] {
  const first = state.searches[0]?.outcome;
  if (first?.kind !== 'found') return [];
  const question = state.started?.question ?? '';
  const names = capitalised(question);
  const isTelling = (term: string) => names.has(term) || [...term].length >= longPlainWord;
  return first.terms
    .filter(
      (fact) => !isHeld(fact) && fact.term.length > 3 && isTelling(fact.term) && !isCommonEnglish(fact.term),
    )
    .map(({ term }) => asTyped(term, question));
}

function isCommonEnglish(term: string): boolean {
  return stopWords.has(term) || ` ${plainWords} `.includes(` ${stem(term)} `);
}

/** 'Gäste' for 'gaste'. */
function asTyped(term: string, question: string): string {
  const token = tokenize(question).find((each) => each.term === term);
  return token === undefined ? term : question.slice(token.start, token.end);
}
