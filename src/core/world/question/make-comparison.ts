import type { Entity } from '../entity.ts';
import type { Fact, Relation, Value } from '../fact.ts';
import { entityForms } from './answers.ts';
import { type Asker, isInOneArticle, isOnlyOne, type QuestionMaker } from './asker.ts';
import { partOf } from './chain.ts';
import { refer, sentenceCase, valueEntity } from './phrase.ts';

type Comparison = {
  readonly relation: Relation;
  /** Types of the subject that may be compared; any where empty. */
  readonly of: RegExp;
  /** Picks the smaller or earlier one; wordings parted by '|'. */
  readonly least: string;
  readonly most: string;
};

const comparisons: readonly Comparison[] = [
  {
    relation: 'born-on',
    of: /./u,
    least: 'Who was born first, {a} or {b}?|Who was born earlier, {a} or {b}?|Who is older, {a} or {b}?',
    most: 'Who was born later, {a} or {b}?|Who is younger, {a} or {b}?',
  },
  {
    relation: 'died-on',
    of: /./u,
    least: 'Who died first, {a} or {b}?',
    most: 'Who died later, {a} or {b}?',
  },
  {
    relation: 'launched',
    of: /./u,
    least: 'Which ship was launched first, {a} or {b}?|Which is the older ship, {a} or {b}?',
    most: 'Which ship was launched later, {a} or {b}?',
  },
  {
    relation: 'founded-in',
    of: /./u,
    least: 'Which was founded first, {a} or {b}?|Which is older, {a} or {b}?',
    most: 'Which was founded later, {a} or {b}?',
  },
  {
    relation: 'published-in',
    of: /novel|poem|essays|treatise|memoir|history|guide|travel|atlas|stories/u,
    least: 'Which book was published first, {a} or {b}?|Which book came out earlier, {a} or {b}?',
    most: 'Which book was published later, {a} or {b}?',
  },
  {
    relation: 'population',
    of: /./u,
    least: 'Which place has fewer inhabitants, {a} or {b}?',
    most: 'Which place has more inhabitants, {a} or {b}?|Which has the larger population, {a} or {b}?',
  },
  {
    relation: 'length',
    of: /./u,
    least: 'Which river is shorter, {a} or {b}?',
    most: 'Which river is longer, {a} or {b}?',
  },
  {
    relation: 'height',
    of: /mountain/u,
    least: 'Which mountain is lower, {a} or {b}?',
    most: 'Which mountain is higher, {a} or {b}?',
  },
  {
    relation: 'tonnage',
    of: /./u,
    least: 'Which ship measured fewer tons, {a} or {b}?',
    most: 'Which ship measured more tons, {a} or {b}?',
  },
  {
    relation: 'pages',
    of: /./u,
    least: 'Which book has fewer pages, {a} or {b}?',
    most: 'Which book has more pages, {a} or {b}?',
  },
  {
    relation: 'settled-in',
    of: /town|village/u,
    least: 'Which place was settled first, {a} or {b}?',
    most: 'Which place was settled later, {a} or {b}?',
  },
];

/** How the things are compared by someone who stands in their articles: two more hops. */
const bridges: readonly (readonly [Relation, string])[] = [
  ['author', 'Which was written by the person who was born {when}, {a} or {b}?'],
  ['founded-by', 'Which was founded by the person who was born {when}, {a} or {b}?'],
  ['first-captain', 'Which ship had the first captain who was born {when}, {a} or {b}?'],
  ['designed-by', 'Which was designed by the person who was born {when}, {a} or {b}?'],
  ['first-head', 'Which had the first head who was born {when}, {a} or {b}?'],
];

/** Which of two is earlier, larger, longer: by what their articles say. */
export const makeComparison: QuestionMaker = (asker) => {
  const { random } = asker;
  const comparison = random.pick(comparisons);
  const [a, b] = twoFacts(asker, comparison.relation, (entity) => comparison.of.test(entity.type));
  if (a === undefined || b === undefined) return undefined;
  const isLeast = random.chance(0.55);
  const wording = random.pick((isLeast ? comparison.least : comparison.most).split('|'));
  const [first, second] = [sizeOf(a.value), sizeOf(b.value)];
  if (first === second) return undefined;
  const winner = first < second === isLeast ? a.subject : b.subject;
  return {
    question: put(asker, wording, [a.subject, b.subject]),
    answers: entityForms(asker.world, winner),
    gold: [a.subject, b.subject],
    kind: 'comparison',
    parts: [partOf(asker, a), partOf(asker, b)],
  };
};

/** Which of two has the older maker: their articles name the makers, whose articles say when they were born. */
export const makeBridgeComparison: QuestionMaker = (asker) => {
  const { random, world } = asker;
  const [relation, wording] = random.pick(bridges);
  const facts = twoFacts(asker, relation, () => true);
  const births = facts.map((fact) => bornOn(asker, fact));
  const [a, b] = facts;
  const [bornA, bornB] = births;
  if (a === undefined || b === undefined || bornA === undefined || bornB === undefined) return undefined;
  const [first, second] = [sizeOf(bornA.value), sizeOf(bornB.value)];
  if (first === second || bornA.subject === bornB.subject || a.subject.type !== b.subject.type)
    return undefined;
  const isLeast = random.chance(0.55);
  const winner = first < second === isLeast ? a.subject : b.subject;
  return {
    question: put(asker, wording.replace('{when}', isLeast ? 'earlier' : 'later'), [a.subject, b.subject]),
    answers: entityForms(world, winner),
    gold: [a.subject, bornA.subject, b.subject, bornB.subject],
    kind: 'bridge-comparison',
    parts: [a, bornA, b, bornB].map((fact) => partOf(asker, fact)),
  };
};

function bornOn({ world }: Asker, fact: Fact): Fact | undefined {
  const person = valueEntity(fact);
  const born = person?.hasArticle === true ? world.fact(person, 'born-on') : undefined;
  return born !== undefined && isInOneArticle(born) ? born : undefined;
}

/** The same relation of two things of one kind. */
function twoFacts(asker: Asker, relation: Relation, fits: (entity: Entity) => boolean): readonly Fact[] {
  const { random, articles, world } = asker;
  const found: Fact[] = [];
  for (let tries = 0; tries < 60 && found.length < 2; tries++) {
    const entity = random.pick(articles);
    const fact = world.fact(entity, relation);
    if (fact === undefined || !isInOneArticle(fact) || !isOnlyOne(asker, entity) || !fits(entity)) continue;
    if (found[0]?.subject !== entity) found.push(fact);
  }
  return found;
}

function sizeOf(value: Value): number {
  if (value.kind === 'number') return value.number;
  return value.kind === 'date' ? value.year : 0;
}

function put({ random }: Asker, wording: string, [a, b]: readonly [Entity, Entity]): string {
  return sentenceCase(wording.replace('{a}', refer(a, random)).replace('{b}', refer(b, random)));
}
