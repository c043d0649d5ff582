import { withType } from '../article/mention.ts';
import type { Entity } from '../entity.ts';
import type { Fact } from '../fact.ts';
import { type Asker, isInOneArticle, type QuestionMaker } from './asker.ts';
import { draftOf, walk } from './chain.ts';
import { phrase, refer, valueEntity } from './phrase.ts';

/** Several things have this name, and the question says which is meant: by what it is, or by a fact. */
export const makeNamesake: QuestionMaker = (asker) => {
  const { world, random } = asker;
  const start = random.pick(asker.articles);
  const others = world.named(start.name).filter((other) => other !== start);
  if (others.length === 0 || start.kind === 'institution') return undefined;
  const chain = walk(asker, start, 1);
  const name =
    others.some(({ type }) => type === start.type) || random.chance(0.6)
      ? byFact(asker, start, { others, asked: chain?.[0] })
      : withType(start);
  if (chain === undefined || name === undefined) return undefined;
  return draftOf(asker, chain, { kind: 'namesake', name });
};

/** 'the Merrow that was built at Harran’s Yard'. */
function byFact(
  { world, random }: Asker,
  start: Entity,
  { others, asked }: { readonly others: readonly Entity[]; readonly asked: Fact | undefined },
): string | undefined {
  const told = world
    .facts(start)
    .filter(
      (fact) =>
        fact.isStated &&
        isInOneArticle({ ...fact, isEchoed: false }) &&
        fact.relation !== asked?.relation &&
        valueEntity(fact) !== undefined &&
        others.every((other) => !holds(world.fact(other, fact.relation), fact)),
    );
  for (const fact of random.shuffled(told)) {
    const value = valueEntity(fact);
    if (value === undefined || value.name.includes(start.name)) continue;
    const which = phrase(fact, 'which', { random, v: refer(value, random) });
    if (which !== undefined) return `the ${start.name} ${which}`;
  }
  return undefined;
}

function holds(other: Fact | undefined, fact: Fact): boolean {
  return other !== undefined && valueEntity(other) === valueEntity(fact);
}
