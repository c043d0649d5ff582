import { NameBook } from '../../names/name-book.ts';
import { misspell } from '../../question/misspell.ts';
import type { Block, Thing } from '../build/block.ts';
import { coinWord } from '../build/coin-word.ts';
import { mention } from '../write/mention.ts';
import { type Asker, answersOf, anyFact, anyThing, isPlainName, type Maker, partOf } from './asker.ts';
import type { FamilyDraft } from './family-question.ts';
import { ask } from './phrase.ts';

/** A question for one fact that calls the thing by another name than its page's title. */
function askBy(name: string, thing: Thing, asker: Asker): Omit<FamilyDraft, 'kind' | 'needs'> | undefined {
  const fact = anyFact(thing, asker);
  if (fact === undefined) return undefined;
  return { question: ask(fact, name, asker), answers: answersOf(fact), parts: [partOf(fact, asker)] };
}

export const makeMisspelled: Maker = (asker) => {
  const thing = anyThing(asker);
  if (!isPlainName(thing)) return undefined;
  const words = thing.name.split(' ');
  const at = ownWord(thing, words);
  const wrong = misspell(words[at] ?? '', namesOf(asker.block), asker.random);
  if (wrong === undefined) return undefined;
  const draft = askBy(words.with(at, wrong).join(' '), thing, asker);
  return draft && { ...draft, kind: 'misspelled', needs: 'respell' };
};

/** The word that no other thing has: the surname, or the longest one. */
function ownWord({ surname }: Thing, words: readonly string[]): number {
  const longest = Math.max(...words.map(({ length }) => length));
  return surname === '' ? words.findIndex(({ length }) => length === longest) : words.length - 1;
}

const books = new WeakMap<Block, NameBook>();

function namesOf(block: Block): NameBook {
  const known = books.get(block);
  if (known !== undefined) return known;
  const names = new NameBook();
  for (const { name } of block.things) names.take(name);
  books.set(block, names);
  return names;
}

export const makeOtherName: Maker = (asker) => {
  const thing = anyThing(asker);
  const draft = thing.alias === undefined ? undefined : askBy(thing.alias, thing, asker);
  return draft && { ...draft, kind: 'other-name', needs: 'rephrase' };
};

export const makeNamesake: Maker = (asker) => {
  const thing = anyThing(asker);
  const draft = thing.isHomonym ? askBy(mention(thing), thing, asker) : undefined;
  return draft && { ...draft, kind: 'namesake', needs: 'disambiguate' };
};

/** Names of the largest worlds do not come near this number. */
const beyondAllNames = 1_020_000;

export const makeUnknownName: Maker = (asker) => {
  const thing = anyThing(asker);
  const fact = isPlainName(thing) ? anyFact(thing, asker) : undefined;
  if (fact === undefined) return undefined;
  const word = coinWord(
    thing.surname === '' ? 'place' : 'surname',
    beyondAllNames + asker.random.between(0, 9000),
    asker.seed,
  );
  const words = thing.name.split(' ');
  const name = words.with(ownWord(thing, words), word).join(' ');
  return { question: ask(fact, name, asker), answers: [], parts: [], kind: 'unknown-name', needs: 'give-up' };
};
