import { type Language, makeWord, part } from '../names/language.ts';
import { languages } from '../names/languages.ts';
import { shipAdjectives, shipNouns } from '../names/word-lists.ts';
import type { Asker, QuestionMaker } from './asker.ts';

const wordings: Readonly<Record<'person' | 'town' | 'ship', readonly string[]>> = {
  person: [
    'Where was {s} born?',
    'When did {s} die?',
    'What is {s} remembered for?',
    'Which ship did {s} design?',
    'Who was the teacher of {s}?',
  ],
  town: [
    'On which river does {s} lie?',
    'How many inhabitants does {s} have?',
    'On which day is market held in {s}?',
    'When was {s} first settled?',
  ],
  ship: [
    'Who was the first captain of the {s}?',
    'Where was the {s} built?',
    'In which year was the brig {s} lost?',
    'Who designed the schooner {s}?',
  ],
};

type Named = keyof typeof wordings;
const triesEach = 30;

/** Asks for something that sounds as if it were of this world, and is not; no name of the world is near enough to be meant. */
export const makeUnknownName: QuestionMaker = (asker) => {
  const { random } = asker;
  const kind = random.pick(['person', 'town', 'ship'] as const);
  for (let tries = 0; tries < triesEach; tries++) {
    const name = unknownName(asker, kind);
    if (name === undefined) continue;
    const question = random.pick(wordings[kind]).replace('{s}', name);
    return { question, answers: [], gold: [], kind: 'unknown-name', parts: [] };
  }
  return undefined;
};

function unknownName({ random, names }: Asker, kind: Named): string | undefined {
  const language = random.pick(languages);
  if (kind === 'ship' && random.chance(0.4)) return unknownPair({ random, names });
  const word = makeWord(language, random, { ending: part(endingsOf(language, kind), random) });
  if (word.length < 6 || names.near(word, 2).length > 0) return undefined;
  if (kind !== 'person') return word;
  const given = random.chance(0.5) ? language.given.f : language.given.m;
  return `${makeWord(language, random, { ending: part(given, random) })} ${word}`;
}

function endingsOf(language: Language, kind: Named): string {
  switch (kind) {
    case 'person':
      return language.surnames;
    case 'town':
      return language.towns;
    case 'ship':
      return language.ends;
  }
}

/** Two words that ships are named with, which no ship has together. */
function unknownPair({ random, names }: Pick<Asker, 'random' | 'names'>): string | undefined {
  const pair = `${random.pick(shipAdjectives)} ${random.pick(shipNouns)}`;
  return names.isUsed(pair) ? undefined : pair;
}
