import { assessState } from '../evidence/assess-state.ts';
import { questionInUse } from '../evidence/question-in-use.ts';
import { thresholds } from '../relevance/thresholds.ts';
import type { State } from '../state.ts';
import { coreTitle } from '../text/passage-words.ts';
import { terms } from '../text/tokenize.ts';
import type { Sign } from './diagnosis.ts';

/**
 * Documents of one name about different things ('Merrow (ship)', 'Merrow (river)'), where the question names it and does not say
 * which one.
 */
export const ambiguous: Sign = (state, search) => {
  const titles = namesakes(state);
  return titles.length < 2 ? undefined : { failure: 'ambiguous', search, detail: titles.join(' / ') };
};

/** Full titles of the namesakes among the relevant passages, most relevant first. */
export function namesakes(state: State): readonly string[] {
  const question = ` ${terms(questionInUse(state)).join(' ')} `;
  for (const [name, titles] of titlesByName(state)) {
    const told = [...titles].some((title) => saysWhich(question, title));
    if (titles.size > 1 && question.includes(` ${name} `) && !told) return [...titles];
  }
  return [];
}

function titlesByName(state: State): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map<string, Set<string>>();
  for (const { passage, relevance } of assessState(state)) {
    if (relevance < thresholds.bad) continue;
    const title = passage.title.split(' › ')[0] ?? '';
    const name = terms(coreTitle(title)).join(' ');
    byName.set(name, (byName.get(name) ?? new Set()).add(title));
  }
  return byName;
}

function saysWhich(question: string, title: string): boolean {
  const inParenthesis = /\(([^()]*)\)\s*$/u.exec(title)?.[1] ?? '';
  return terms(inParenthesis).some((term) => question.includes(` ${term} `));
}
