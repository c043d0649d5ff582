import { isTown } from '../build/build-land.ts';
import type { EntityKind } from '../entity.ts';
import { type Asker, isOnlyOne, oneOf, type QuestionMaker } from './asker.ts';
import { askingOf } from './asking-of.ts';
import { anyStart } from './chain.ts';
import { phrase, refer, sentenceCase, valueEntity } from './phrase.ts';
import type { QuestionDraft } from './question.ts';

const settled: readonly string[] = [
  'Who is the mayor of {s}?',
  'What is the average temperature of {s} in July?',
  'Which radio station broadcasts from {s}?',
];

/** What no article ever tells of such a thing. */
const neverTold: Readonly<Record<EntityKind, readonly string[]>> = {
  person: [
    'What colour were the eyes of {s}?',
    'What was the name of the dog of {s}?',
    'How tall was {s} in centimetres?',
    'Which shoe size did {s} wear?',
  ],
  place: [
    'How many tourists come to {s} each year?',
    'Who owns the land around {s}?',
    'Which film was shot at {s}?',
  ],
  ship: [
    'Who was the barber on board {s}?',
    'What was the insurance number of {s}?',
    'How much did it cost to build {s}?',
  ],
  institution: [
    'How much is the entrance fee of {s}?',
    'What is the telephone number of {s}?',
    'Who is the treasurer of {s} today?',
  ],
  work: [
    'How many copies of {s} were sold?',
    'Who plays the lead in the film of {s}?',
    'What did the first edition of {s} cost?',
  ],
  event: ['What was the temperature during {s}?', 'How much did {s} cost?', 'Who photographed {s}?'],
};

/** It may well be so, but no article says it. */
export const makeNotStated: QuestionMaker = oneOf([
  [0.5, askLeftOut],
  [0.25, askDeadEnd],
  [0.25, askNeverTold],
]);

/** A fact that articles of the kind often tell, and this one does not. */
function askLeftOut(asker: Asker): QuestionDraft | undefined {
  const start = anyStart(asker);
  const hidden = start === undefined ? [] : asker.world.facts(start).filter((fact) => !fact.isStated);
  const fact = asker.random.pickAny(
    hidden.filter((each) => !isAlias(each.relation) && askingOf(each) !== undefined),
  );
  if (start === undefined || fact === undefined) return undefined;
  return notStated(phrase(fact, 'ask', { random: asker.random, s: refer(start, asker.random) }));
}

function isAlias(relation: string): boolean {
  return /name|abbreviation|renamed/u.test(relation);
}

/** About someone whom an article names and who has none. */
function askDeadEnd(asker: Asker): QuestionDraft | undefined {
  const { random, world } = asker;
  const start = anyStart(asker);
  const relatives = start === undefined ? [] : world.facts(start).filter(isDeadEnd);
  const fact = random.pickAny(relatives);
  if (start === undefined || fact === undefined) return undefined;
  const who = phrase(fact, 'as', { random, s: refer(start, random) });
  if (who === undefined) return undefined;
  return notStated(
    random
      .pick(['Where was {s} born?', 'When did {s} die?', 'Where did {s} study?', 'Where did {s} die?'])
      .replace('{s}', who),
  );
}

function isDeadEnd(fact: Parameters<typeof valueEntity>[0]): boolean {
  return fact.isStated && valueEntity(fact)?.hasArticle === false;
}

function askNeverTold(asker: Asker): QuestionDraft | undefined {
  const start = asker.random.pick(asker.articles);
  if (!isOnlyOne(asker, start)) return undefined;
  const wordings = isTown(start) ? settled : neverTold[start.kind];
  return notStated(asker.random.pick(wordings).replace('{s}', refer(start, asker.random)));
}

function notStated(question: string | undefined): QuestionDraft | undefined {
  return question === undefined
    ? undefined
    : { question: sentenceCase(question), answers: [], gold: [], kind: 'not-stated', parts: [] };
}
