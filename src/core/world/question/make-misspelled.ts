import type { Entity } from '../entity.ts';
import type { Asker, QuestionMaker } from './asker.ts';
import { anyStart, draftOf, walk } from './chain.ts';
import { misspell } from './misspell.ts';
import { refer } from './phrase.ts';

const twoHops = 0.25;

/** The name that the question hangs on is misspelled, such that only one name of the world can be meant. */
export const makeMisspelled: QuestionMaker = (asker) => {
  const { random } = asker;
  const start = anyStart(asker);
  if (start === undefined || start.kind === 'work' || start.kind === 'event') return undefined;
  const name = misspellName(asker, start, refer(start, random));
  const chain = walk(asker, start, random.chance(twoHops) ? 2 : 1);
  return name === undefined || chain === undefined
    ? undefined
    : draftOf(asker, chain, { kind: 'misspelled', name });
};

/** Changes the rarest word, by which the name is known ('Mount' is not it), and of a person’s name mostly the given name too. */
function misspellName({ names, random }: Asker, { name, kind }: Entity, said: string): string | undefined {
  const words = name.split(' ').toSorted((left, right) => names.namesWith(left) - names.namesWith(right));
  const count = kind === 'person' && random.chance(0.7) ? 2 : 1;
  let wrong = said;
  for (const word of words.slice(0, count)) {
    const other = misspell(word, names, random);
    if (other === undefined) return undefined;
    wrong = wrong.replace(word, other);
  }
  return wrong;
}
