import type { Entity } from '../entity.ts';
import type { Fact, Relation } from '../fact.ts';
import { type Asker, isInOneArticle, isOnlyOne, type QuestionMaker } from './asker.ts';
import { partOf } from './chain.ts';
import { refer, sentenceCase, valueEntity } from './phrase.ts';

const wordings: readonly (readonly [Relation, string])[] = [
  ['born-in', 'Were {a} and {b} born in the same place?|Do {a} and {b} share a birthplace?'],
  ['died-in', 'Did {a} and {b} die in the same place?'],
  [
    'studied-at',
    'Did {a} and {b} study at the same institution?|Did {a} and {b} go to the same school or college?',
  ],
  ['located-in', 'Are {a} and {b} on the same island?|Do {a} and {b} lie on the same island?'],
  ['lies-on', 'Do {a} and {b} lie on the same river?'],
  ['built-at', 'Were {a} and {b} built at the same shipyard?'],
  ['owner', 'Did {a} and {b} belong to the same company?'],
  ['published-by', 'Were {a} and {b} published by the same press?'],
  ['seat', 'Are {a} and {b} in the same place?'],
  ['author', 'Are {a} and {b} by the same author?'],
  ['designed-by', 'Were {a} and {b} designed by the same person?'],
  ['home-port', 'Did {a} and {b} have the same home port?'],
];

/** Whether two things have the same birthplace, builder, author: yes as often as no. */
export const makeSameOrNot: QuestionMaker = (asker) => {
  const { random, world } = asker;
  const [relation, wording] = random.pick(wordings);
  const a = fitting(asker, random.pick(asker.articles), relation);
  const value = a === undefined ? undefined : valueEntity(a);
  if (a === undefined || value === undefined) return undefined;
  const isSame = random.chance(0.5);
  const others = isSame
    ? world.about(value).filter((fact) => fact.relation === relation && fact.subject !== a.subject)
    : [world.fact(random.pick(asker.articles), relation)];
  const b = fitting(asker, random.pickAny(others)?.subject, relation);
  if (b === undefined || b.subject.kind !== a.subject.kind || (valueEntity(b) === value) !== isSame)
    return undefined;
  const [first, second] = [refer(a.subject, random), refer(b.subject, random)];
  return {
    question: sentenceCase(random.pick(wording.split('|')).replace('{a}', first).replace('{b}', second)),
    answers: [isSame ? 'yes' : 'no'],
    gold: [a.subject, b.subject],
    kind: 'same-or-not',
    parts: [partOf(asker, a), partOf(asker, b)],
  };
};

function fitting(asker: Asker, entity: Entity | undefined, relation: Relation): Fact | undefined {
  const fact = entity === undefined ? undefined : asker.world.fact(entity, relation);
  if (fact === undefined || !isInOneArticle(fact) || !isOnlyOne(asker, fact.subject)) return undefined;
  return fact;
}
