import type { Fact, Thing } from '../build/block.ts';
import type { Relation } from '../family.ts';
import { thingOf } from '../write/fill-slots.ts';
import { mention } from '../write/mention.ts';
import { type Asker, anyThing, isPlainName, isSingle, type Maker } from './asker.ts';
import { walk } from './make-chain.ts';
import { ask, describe, sentenceCase } from './phrase.ts';

const none = { answers: [], parts: [], needs: 'give-up' } as const;

/** It is so in this world, but the page leaves it out; half of them by way of another page. */
export const makeNotStated: Maker = (asker) => {
  const start = anyThing(asker);
  if (!isPlainName(start)) return undefined;
  const way = asker.random.chance(0.5) ? walk(start, 1, asker.random)?.[0] : undefined;
  const thing = way === undefined ? start : thingOf(way);
  const fact = thing && asker.random.pickAny([...thing.facts.values()].filter((each) => isLeftOut(each)));
  if (fact === undefined) return undefined;
  const s = way === undefined ? mention(start) : describe(way, mention(start), asker);
  return { ...none, question: ask(fact, s, asker), kind: 'not-stated' };
};

function isLeftOut(fact: Fact): boolean {
  return !fact.isStated && isSingle(fact) && fact.relation.isKnownAnyway !== true;
}

/** 'Who was the wife of X?', whose page says that he never married. */
export const makeFalsePremise: Maker = (asker) => {
  const thing = anyThing(asker);
  const denied = asker.random.pickAny(asker.family.relations.filter((each) => isDenied(each, thing)));
  if (denied === undefined || !isPlainName(thing)) return undefined;
  const value = someValue(denied, thing, asker);
  if (value === undefined) return undefined;
  const fact: Fact = { relation: denied, subject: thing, value, isStated: false };
  return { ...none, question: ask(fact, mention(thing), asker), kind: 'false-premise' };
};

function isDenied({ of, name, denies }: Relation, thing: Thing): boolean {
  return of === thing.kind.name && denies !== undefined && !thing.facts.has(name);
}

/** What such a value would be, for the wording alone: 'wife' or 'husband'. */
function someValue({ name }: Relation, thing: Thing, { block, random }: Asker): Fact['value'] | undefined {
  const alike = block.things.filter((each) => each.kind === thing.kind && each.sex === thing.sex);
  return random.pickAny(alike.flatMap((each) => each.facts.get(name)?.value ?? []));
}

export const makeBeyond: Maker = ({ family, random }) => {
  return { ...none, question: sentenceCase(random.pick(family.beyond)), kind: 'beyond' };
};
