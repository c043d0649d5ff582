import { assessState } from '../evidence/assess-state.ts';
import { questionInUse } from '../evidence/question-in-use.ts';
import { thresholds } from '../relevance/thresholds.ts';
import type { State } from '../state.ts';
import { nameKey } from '../text/name-key.ts';
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

/** One of the namesakes is so much more relevant than the next that the question must mean it. */
const clearLead = 2;

/** Full titles of the namesakes among the relevant passages, most relevant first. */
export function namesakes(state: State): readonly string[] {
  const byName = titlesByName(state);
  const question = ` ${terms(questionInUse(state)).join(' ')} `;
  for (const [name, titles] of byName) {
    const [best, second] = titles;
    const isClear =
      best !== undefined && second !== undefined && best.relevance > clearLead * second.relevance;
    const told = titles.some(({ title }) => saysWhich(question, title));
    if (titles.length > 1 && !isClear && !told && standsAlone(question, name, [...byName.keys()])) {
      return titles.map(({ title }) => title);
    }
  }
  return [];
}

type Titled = { readonly title: string; readonly relevance: number };

function titlesByName(state: State): ReadonlyMap<string, readonly Titled[]> {
  const byName = new Map<string, readonly Titled[]>();
  for (const { passage, relevance } of assessState(state)) {
    if (relevance < thresholds.bad) continue;
    const title = passage.title.split(' › ')[0] ?? '';
    const name = nameKey(coreTitle(title));
    const known = byName.get(name) ?? [];
    if (!known.some((each) => each.title === title)) byName.set(name, [...known, { title, relevance }]);
  }
  return byName;
}

/** Whether the question holds the name other than as a part of a longer one: the Merrow Fair says nothing about any Merrow. */
function standsAlone(question: string, name: string, names: readonly string[]): boolean {
  const longer = names.filter((each) => each !== name && ` ${each} `.includes(` ${name} `));
  const rest = longer.reduce((text, each) => text.replaceAll(` ${each} `, ' '), question);
  return rest.includes(` ${name} `);
}

function saysWhich(question: string, title: string): boolean {
  const inParenthesis = /\(([^()]*)\)\s*$/u.exec(title)?.[1] ?? '';
  return terms(inParenthesis).some((term) => question.includes(` ${term} `));
}
