import type { Fact, Relation } from '../fact.ts';
import { entityForms } from './answers.ts';
import { type Asker, isInOneArticle, isOnlyOne, type QuestionMaker } from './asker.ts';
import type { QuestionDraft } from './question.ts';
import { decadeOf } from './world-index.ts';

/** '{type}' the thing's type, '{year}' and '{text}' its value. */
const descriptions: readonly (readonly [Relation, string])[] = [
  ['launched', 'Which {type} was launched in {year}?|A {type} was launched in {year}. What was she called?'],
  ['lost-in', 'Which {type} was lost in {year}?|What was the name of the {type} that was lost in {year}?'],
  ['broken-up-in', 'Which {type} was broken up in {year}?'],
  [
    'founded-in',
    'Which {type} was founded in {year}?|What is the name of the {type} that was founded in {year}?',
  ],
  ['published-in', 'Which {type} dates from {year}?|Which {type} was new in {year}?'],
  ['first-lit', 'Which {type} was first lit in {year}?'],
  ['first-climbed-in', 'Which {type} was first climbed in {year}?'],
  ['took-place-on', 'Which {type} took place in {year}?|What was the {type} of {year} called?'],
  ['charted-in', 'Which {type} was first charted in {year}?'],
  ['motto', 'Which {type} has a motto that means “{text}”?'],
  ['trade', 'Which {type} is known for its {text}?|Which {type} lives from {text}?'],
];

/** What people say before they ask: none of it bears on the thing. */
const talk: readonly string[] = [
  'We were sitting in a tavern by the harbour on a foggy evening, and the pilots could not agree. ',
  'My grandfather, an old sailor, used to tell a story in winter, and I have forgotten how it ends. ',
  'I am preparing a lecture for the school children of our village and have lost my notes in the rain. ',
  'A friend wrote me a long letter from the ferry, full of birds, soup and bad weather, and asked me this. ',
  'There was a quarrel at the inn last night between a baker and a ferryman over a wager. ',
  'I once copied this from a book in the library, in pencil, on the back of a tide table. ',
  'At the market an old woman who sells smoked eel put a riddle to me. ',
  'My landlady collects postcards of lighthouses, bells and bridges, and wants to label one. ',
];
const talkative = 0.65;

/** How often the question gives no more than the decade, which no article writes. */
const vague = 0.35;

/** Common words only, often with much talk before, which one thing alone fits. */
export const makeBroad: QuestionMaker = (asker) => {
  const { random, world, index } = asker;
  const entity = random.pick(asker.articles);
  const [relation, wordings] = random.pick(descriptions);
  const fact = world.fact(entity, relation);
  if (fact === undefined || !isInOneArticle(fact) || !isOnlyOne(asker, entity)) return undefined;
  const isVague = fact.value.kind === 'date' && random.chance(vague);
  if ((isVague ? index.sameDecade(fact) : index.alike(fact)).length > 1) return undefined;
  const before = random.chance(talkative) ? random.pick(talk) : '';
  return draftBroad(asker, fact, before + describe(fact, random.pick(wordings.split('|')), isVague));
};

function describe({ subject, value }: Fact, wording: string, isVague: boolean): string {
  const year = value.kind !== 'date' ? '' : isVague ? `the ${decadeOf(value.year)}s` : `${value.year}`;
  const text = value.kind === 'text' ? (value.gloss ?? value.text) : '';
  return wording.replaceAll('{type}', subject.type).replace('{year}', year).replace('{text}', text);
}

function draftBroad({ world }: Asker, { subject, value }: Fact, question: string): QuestionDraft | undefined {
  if (value.kind === 'date' && subject.name.includes(`${value.year}`)) return undefined;
  const answers = entityForms(world, subject);
  const part = { question, answer: subject.name, article: subject };
  return { question, answers, gold: [subject], kind: 'broad', parts: [part] };
}
