import { fieldOf } from '../build/occupations.ts';
import type { Entity } from '../entity.ts';
import type { Relation } from '../fact.ts';
import type { World } from '../world.ts';
import type { QuestionMaker } from './asker.ts';
import { anyStart } from './chain.ts';
import { refer, sentenceCase } from './phrase.ts';

type Premise = {
  readonly isFalseFor: (world: World, entity: Entity) => boolean;
  /** Wordings parted by '|'. */
  readonly ask: string;
};

const premises: readonly Premise[] = [
  {
    isFalseFor: (world, entity) => has(world, entity, 'preserved-at') || has(world, entity, 'broken-up-in'),
    ask: 'Where was {s} lost?|In which year was {s} wrecked?',
  },
  {
    isFalseFor: (world, entity) => has(world, entity, 'lost-in') || has(world, entity, 'broken-up-in'),
    ask: 'In which museum is {s} preserved?|Where can {s} be visited today?',
  },
  {
    isFalseFor: (world, entity) => has(world, entity, 'lost-in') || has(world, entity, 'preserved-at'),
    ask: 'In which year was {s} broken up?|Where was {s} broken up?',
  },
  {
    isFalseFor: (world, entity) => has(world, entity, 'unmarried'),
    ask: 'Whom did {s} marry?|Who was {s} married to?',
  },
  {
    isFalseFor: (world, entity) => entity.kind === 'institution' && lacks(world, entity, 'absorbed-by'),
    ask: 'Which {type} absorbed {s}?|In which year was {s} absorbed by a rival?',
  },
  {
    isFalseFor: (world, entity) => /ship|institution/u.test(entity.kind) && lacks(world, entity, 'old-name'),
    ask: 'In which year was {s} renamed?|What was {s} called before it was renamed?',
  },
  {
    isFalseFor: (world, entity) => isPersonOutside(entity, 'sea') && isNever(world, entity, 'first-captain'),
    ask: 'Which frigate did {s} command?|Of which ship was {s} the first captain?',
  },
  {
    isFalseFor: (world, entity) => entity.kind === 'person' && isNever(world, entity, 'founded-by'),
    ask: 'Which theatre did {s} found?|Which hospital was founded by {s}?|Which college did {s} found?',
  },
  {
    isFalseFor: (world, entity) => entity.kind === 'person' && isNever(world, entity, 'first-climbed-by'),
    ask: 'Which mountain was first climbed by {s}?',
  },
  {
    isFalseFor: (world, entity) => isPersonOutside(entity, 'letters') && isNever(world, entity, 'author'),
    ask: 'Which novel did {s} write?',
  },
];

/** It takes something for granted that is not so: the right answer is to say so, or to give up. */
export const makeFalsePremise: QuestionMaker = (asker) => {
  const { random, world } = asker;
  const start = anyStart(asker);
  const premise = random.pick(premises);
  if (start === undefined || !premise.isFalseFor(world, start)) return undefined;
  const question = random
    .pick(premise.ask.split('|'))
    .replace('{s}', refer(start, random))
    .replace('{type}', start.type);
  return { question: sentenceCase(question), answers: [], gold: [], kind: 'false-premise', parts: [] };
};

function has(world: World, entity: Entity, relation: Relation): boolean {
  return world.fact(entity, relation)?.isStated === true;
}

function lacks(world: World, entity: Entity, relation: Relation): boolean {
  return world.fact(entity, relation) === undefined;
}

function isNever(world: World, entity: Entity, relation: Relation): boolean {
  return world.about(entity).every((fact) => fact.relation !== relation);
}

function isPersonOutside(entity: Entity, field: string): boolean {
  return entity.kind === 'person' && fieldOf(entity.type) !== field;
}
