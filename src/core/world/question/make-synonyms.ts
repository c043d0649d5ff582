import { answersOf, entityForms } from './answers.ts';
import { askedDeed } from './asked-deeds.ts';
import { type Asker, isInOneArticle, oneOf, type QuestionMaker } from './asker.ts';
import { askingOf } from './asking-of.ts';
import { anyStart, partOf, saysAnswer, walk } from './chain.ts';
import { phrase, refer, sentenceCase } from './phrase.ts';
import type { QuestionDraft } from './question.ts';

const wordings = [
  'Which {type} is remembered for {asked}?',
  'Who was the {type} that became known for {asked}?',
  'Who is remembered for {asked}?',
  'Which {type} made a name with {asked}?',
];

/** Asks in words that the article does not have; half of the time without a name to go by. */
export const makeSynonyms: QuestionMaker = oneOf([
  [0.55, makeByDeed],
  [0.45, makeByOtherWords],
]);

function makeByDeed({ random, articles, world, index }: Asker): QuestionDraft | undefined {
  const person = random.pick(articles);
  const fact = world.fact(person, 'known-for');
  if (fact?.value.kind !== 'text' || fact.value.deed === undefined) return undefined;
  if (!isInOneArticle(fact)) return undefined;
  // The same deed of someone of another trade would be an answer too.
  if (index.deeds(fact.value.text) > 1) return undefined;
  const asked = askedDeed(fact.value.deed);
  const question = random.pick(wordings).replace('{type}', person.type).replace('{asked}', asked);
  const part = { question, answer: person.name, article: person };
  return { question, answers: entityForms(world, person), gold: [person], kind: 'synonyms', parts: [part] };
}

function makeByOtherWords(asker: Asker): QuestionDraft | undefined {
  const { random, world } = asker;
  const start = anyStart(asker);
  const chain = start === undefined ? undefined : walk(asker, start, random.chance(0.4) ? 2 : 1);
  const [first, last] = [chain?.[0], chain?.at(-1)];
  if (start === undefined || chain === undefined || first === undefined || last === undefined)
    return undefined;
  if (askingOf(last)?.other === undefined) return undefined;
  const name = refer(start, random);
  const subject = first === last ? name : phrase(first, 'as', { random, s: name });
  const asked =
    subject === undefined
      ? undefined
      : phrase(last, 'other', { random, s: subject, depth: chain.length - 1 });
  if (asked === undefined) return undefined;
  const question = sentenceCase(asked);
  const answers = answersOf(world, last, question);
  if (answers.some((answer) => saysAnswer(question, answer))) return undefined;
  const parts = chain.map((fact) => partOf(asker, fact));
  return { question, answers, gold: parts.map(({ article }) => article), kind: 'synonyms', parts };
}
