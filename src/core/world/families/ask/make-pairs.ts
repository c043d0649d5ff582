import type { Fact, Thing } from '../build/block.ts';
import { thingOf } from '../write/fill-slots.ts';
import { mention, roleOf } from '../write/mention.ts';
import {
  type Asker,
  answersOf,
  anyFact,
  anyThing,
  formsOf,
  isPlainName,
  type Maker,
  partOf,
} from './asker.ts';

/** Another thing of this kind of which the same relation is stated. */
function partner(fact: Fact, asker: Asker, passes: (other: Fact) => boolean): Fact | undefined {
  const { subject, relation } = fact;
  return asker.random.pickAny(
    asker.block.things.flatMap((thing) => {
      const other = thing.facts.get(relation.name);
      const fits = thing !== subject && isPlainName(thing) && other?.isStated === true && passes(other);
      return fits ? [other] : [];
    }),
  );
}

function startOf(asker: Asker, passes: (fact: Fact) => boolean): Fact | undefined {
  const thing = anyThing(asker);
  return isPlainName(thing) ? anyFact(thing, asker, passes) : undefined;
}

/** 'Who was born earlier, X or Y?': by the relation that says the year. */
export const makeComparison: Maker = (asker) => {
  const first = startOf(asker, ({ relation }) => relation.compares !== undefined);
  const second = first && partner(first, asker, (other) => yearOf(other) !== yearOf(first));
  const wordings = first?.relation.compares;
  if (first === undefined || second === undefined || wordings === undefined) return undefined;
  const [wording, picksEarlier] = asker.random.pick([
    [wordings.earlier, true],
    [wordings.later, false],
  ] as const);
  const isFirst = yearOf(first) < yearOf(second) === picksEarlier;
  const [one, other] = [first, second].map(({ subject }) => mention(subject));
  return {
    question: `${wording}, ${one} or ${other}?`,
    answers: formsOf((isFirst ? first : second).subject),
    ...{ kind: 'comparison', needs: 'decompose', parts: [partOf(first, asker), partOf(second, asker)] },
  };
};

function yearOf(fact: Fact): number {
  return Number(answersOf(fact)[0]);
}

/** 'Did X and Y have the same teacher?' */
export const makeSameOrNot: Maker = (asker) => {
  const first = startOf(
    asker,
    ({ value, relation }) => value.kind === 'thing' && typeof relation.role === 'string',
  );
  if (first === undefined) return undefined;
  const wantsSame = asker.random.chance(0.5);
  const second = partner(first, asker, (other) => (thingOf(other) === thingOf(first)) === wantsSame);
  if (second === undefined) return undefined;
  const [one, other] = [first, second].map(({ subject }) => mention(subject));
  return {
    question: `Did ${one} and ${other} have the same ${roleOf(first.relation, thingOf(first))}?`,
    answers: [wantsSame ? 'yes' : 'no'],
    ...{ kind: 'same-or-not', needs: 'decompose', parts: [partOf(first, asker), partOf(second, asker)] },
  };
};

/** 'Was Y the teacher of X?' */
export const makeYesNo: Maker = (asker) => {
  const fact = startOf(asker, ({ value }) => value.kind === 'thing' && isPlainName(value.thing));
  const right = fact && thingOf(fact);
  if (fact === undefined || right === undefined) return undefined;
  const isRight = asker.random.chance(0.5);
  const said = isRight ? right : otherThan(right, asker);
  if (said === undefined || said === fact.subject) return undefined;
  return {
    question: `Was ${mention(said)} the ${roleOf(fact.relation, right)} of ${mention(fact.subject)}?`,
    answers: [isRight ? 'yes' : 'no'],
    ...{ kind: 'yes-no', needs: 'answer', parts: [partOf(fact, asker)] },
  };
};

function otherThan(right: Thing, { block, random }: Asker): Thing | undefined {
  return random.pickAny(
    block.things.filter(
      (each) => each !== right && each.kind === right.kind && each.sex === right.sex && isPlainName(each),
    ),
  );
}
