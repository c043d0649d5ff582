import { namesakes } from '../diagnosis/ambiguous.ts';
import { currentNeed, needQuestion } from '../needs/current-need.ts';
import { type MoveRule, repairOf, searchAgain } from './move-rule.ts';

/** Asks for one of several things of the same name, the most relevant first: each gets its turn. */
export const disambiguate: MoveRule = (state, diagnosis) => {
  const question = needQuestion(state, currentNeed(state));
  for (const title of namesakes(state)) {
    const query = { text: `${title} ${question}`, phrases: [title], match: 'any' as const, prefix: false };
    const repair = repairOf(diagnosis, 'disambiguate', title);
    const effect = searchAgain(state, { query, repair, diagnosis });
    if (effect !== undefined) return effect;
  }
  return undefined;
};

/** One short question, only where the person allows it, and once a run. */
export const askPerson: MoveRule = (state, diagnosis) => {
  const titles = namesakes(state);
  if (state.started?.mayAsk !== true || state.personSaid.length > 0 || titles.length < 2) return undefined;
  const question = `Which one do you mean: ${titles.join(', or ')}?`;
  return { type: 'ask-person', question, repair: repairOf(diagnosis, 'ask-person', titles.join(' / ')) };
};

/** What the person said is asked for together with the question. */
export const heedPerson: MoveRule = (state, diagnosis) => {
  const said = state.personSaid.at(-1);
  if (said === undefined || said.trim() === '') return undefined;
  const question = needQuestion(state, currentNeed(state));
  const query = { text: `${said} ${question}`, phrases: [said], match: 'any' as const, prefix: false };
  return searchAgain(state, { query, repair: repairOf(diagnosis, 'disambiguate', said), diagnosis });
};
