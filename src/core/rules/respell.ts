import { misspellings } from '../diagnosis/misspelled.ts';
import { applyReplacements } from '../evidence/question-in-use.ts';
import { plainQuery } from '../query.ts';
import { type MoveRule, repairOf, searchAgain } from './move-rule.ts';

/** Asks again with the index's own spelling, and understands the question that way from here on. */
export const respell: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  if (search === undefined) return undefined;
  const replaces = misspellings(state, search).map(({ term, to }) => ({ from: term, to }));
  if (replaces.length === 0) return undefined;
  const detail = replaces.map(({ from, to }) => `${from} → ${to}`).join(', ');
  const query = {
    ...plainQuery(applyReplacements(search.query.text, replaces)),
    phrases: search.query.phrases.map((phrase) => applyReplacements(phrase, replaces)),
  };
  return searchAgain(state, {
    query,
    repair: { ...repairOf(diagnosis, 'respell', detail), replaces },
    diagnosis,
  });
};
