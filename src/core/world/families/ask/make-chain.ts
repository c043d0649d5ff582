import type { Random } from '../../random.ts';
import type { Fact, Thing } from '../build/block.ts';
import { valuesOf } from '../build/draw-facts.ts';
import { thingOf } from '../write/fill-slots.ts';
import { mention } from '../write/mention.ts';
import { type Asker, answersOf, isPlainName, isSingle, type Maker, partOf } from './asker.ts';
import { chainKinds, type FamilyDraft } from './family-question.ts';
import { ask, describe } from './phrase.ts';

/** How often the last hop asks for something that has no page: a year, a trade. */
const endsInText = 0.3;

/** 'Who was the mother of the teacher of the father of X?': so many pages, each naming the next. */
export function makeChain(hops: number): Maker {
  return (asker) => {
    const start = asker.random.pick(asker.block.things);
    const chain = isPlainName(start) ? walk(start, hops, asker.random) : undefined;
    return chain === undefined ? undefined : chainDraft(chain, asker);
  };
}

/** So many facts, each of the value of the one before. Undefined where the way ends too early. */
export function walk(start: Thing, hops: number, random: Random): readonly Fact[] | undefined {
  const chain: Fact[] = [];
  let at = start;
  for (let hop = 1; hop <= hops; hop++) {
    const way = [...chain.map(({ subject }) => subject), at];
    const fact = random.pickAny(nextFacts(at, way, { isLast: hop === hops, random }));
    if (fact === undefined) return undefined;
    chain.push(fact);
    at = thingOf(fact) ?? at;
  }
  return chain;
}

function nextFacts(
  at: Thing,
  way: readonly Thing[],
  { isLast, random }: { readonly isLast: boolean; readonly random: Random },
): readonly Fact[] {
  const stated = [...at.facts.values()].filter((fact) => fact.isStated && isSingle(fact));
  if (isLast && random.chance(endsInText)) {
    const ending = stated.filter(({ value, relation }) => value.kind === 'text' || relation.isLast === true);
    if (ending.length > 0) return ending;
  }
  return stated.filter((fact) => fact.relation.isLast !== true && leadsOn(fact, way));
}

/** Whether it leads to a page that is not on the way, and that no earlier page of the way names: else a hop could be left out. */
function leadsOn(fact: Fact, way: readonly Thing[]): boolean {
  const next = thingOf(fact);
  if (next === undefined || !isPlainName(next) || way.includes(next)) return false;
  return way.slice(0, -1).every((before) => !valuesOf(before).includes(next));
}

export function chainDraft(chain: readonly Fact[], asker: Asker): FamilyDraft | undefined {
  const [first, last] = [chain[0], chain.at(-1)];
  const kind = chainKinds[chain.length - 1];
  if (first === undefined || last === undefined || kind === undefined) return undefined;
  let s = mention(first.subject);
  for (const fact of chain.slice(0, -1)) s = describe(fact, s, asker);
  return {
    question: ask(last, s, asker),
    answers: answersOf(last),
    kind,
    needs: chain.length === 1 ? 'answer' : 'follow-entity',
    parts: chain.map((fact) => partOf(fact, asker)),
  };
}
