import type { Fact, Term } from '../build/block.ts';
import { inWords } from '../write/fill-slots.ts';
import { mention, roleOf } from '../write/mention.ts';
import { type Asker, anyThing, formsOf, isPlainName, type Maker } from './asker.ts';
import { sentenceCase } from './phrase.ts';

/** 'How many journeymen did X have?' */
export const makeCounting: Maker = (asker) => {
  const thing = anyThing(asker);
  const fact = statedFact(asker, thing.facts.values(), 'several');
  if (fact?.value.kind !== 'several' || !isPlainName(thing) || fact.value.things.length < 2) return undefined;
  const count = fact.value.things.length;
  const { relation } = fact;
  const question = `How many ${relation.roles ?? roleOf(relation, undefined)} did ${mention(thing)} have?`;
  const answers = [inWords(count), String(count)];
  const parts = [{ question, answer: inWords(count), page: thing }];
  return { question, answers, kind: 'counting', needs: 'answer', parts };
};

function statedFact({ random }: Asker, facts: Iterable<Fact>, kind: Fact['value']['kind']): Fact | undefined {
  return random.pickAny([...facts].filter(({ value, isStated }) => isStated && value.kind === kind));
}

type Told = { readonly fact: Fact; readonly terms: readonly Term[] };

function toldTerms(asker: Asker): Told | undefined {
  const thing = anyThing(asker);
  const fact = isPlainName(thing) ? statedFact(asker, thing.facts.values(), 'terms') : undefined;
  return fact?.value.kind === 'terms' ? { fact, terms: fact.value.terms } : undefined;
}

/** 'Who was the mayor of X in 1874?': in the middle of a term, so that no year is of two. */
export const makeTime: Maker = (asker) => {
  const told = toldTerms(asker);
  const term = told && asker.random.pickAny(told.terms.filter(({ from, to }) => to - from > 2));
  if (told === undefined || term === undefined) return undefined;
  const { fact } = told;
  const year = asker.random.between(term.from + 1, term.to - 1);
  const question = `Who was the ${roleOf(fact.relation, term.thing)} of ${mention(fact.subject)} in ${year}?`;
  const parts = [{ question, answer: term.thing.name, page: fact.subject }];
  return { question, answers: formsOf(term.thing), kind: 'time', needs: 'answer', parts };
};

/** 'Who was the latest mayor of X?', where an older page has an earlier one as today's. */
export const makeOutdated: Maker = (asker) => {
  const told = toldTerms(asker);
  const last = told?.terms.at(-1);
  if (told === undefined || last === undefined) return undefined;
  const { subject, relation } = told.fact;
  if (!asker.block.things.some(({ about }) => about === subject)) return undefined;
  const asked = asker.random.pick(['last known', 'latest', 'most recent']);
  const question = sentenceCase(
    `who was the ${asked} ${roleOf(relation, last.thing)} of ${mention(subject)}?`,
  );
  const parts = [{ question, answer: last.thing.name, page: subject }];
  return { question, answers: formsOf(last.thing), kind: 'outdated', needs: 'answer', parts };
};
