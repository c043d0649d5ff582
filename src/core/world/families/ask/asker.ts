import type { Random } from '../../random.ts';
import type { Block, Fact, Thing } from '../build/block.ts';
import type { Family } from '../family.ts';
import { mention } from '../write/mention.ts';
import type { FamilyDraft, Part } from './family-question.ts';
import { type Asking, ask } from './phrase.ts';

export type Asker = {
  readonly seed: number;
  readonly family: Family;
  readonly block: Block;
  readonly asking: Asking;
  readonly random: Random;
};

/** A draft, or undefined where what was drawn makes no such question. */
export type Maker = (asker: Asker) => FamilyDraft | undefined;

/** Names that say by themselves which thing is meant. */
export function isPlainName({ isHomonym }: Thing): boolean {
  return !isHomonym;
}

export function anyThing({ block, random }: Asker): Thing {
  return random.pick(block.things);
}

/** Some fact that the thing's page states, of one value, and that passes. */
export function anyFact(
  thing: Thing,
  { random }: Asker,
  passes: (fact: Fact) => boolean = () => true,
): Fact | undefined {
  return random.pickAny(
    [...thing.facts.values()].filter((fact) => fact.isStated && isSingle(fact) && passes(fact)),
  );
}

/** Of one value, and not of several or of terms. */
export function isSingle({ value }: Fact): boolean {
  return value.kind === 'thing' || value.kind === 'text';
}

export function partOf(fact: Fact, asker: Asker): Part {
  const question = ask(fact, mention(fact.subject), { ...asker, asking: 'plain' });
  return { question, answer: answersOf(fact)[0] ?? '', page: fact.subject };
}

/** The form that pages use first. */
export function answersOf({ value }: Fact): readonly string[] {
  if (value.kind === 'text') return value.answers;
  return value.kind === 'thing' ? formsOf(value.thing) : [];
}

/** All names of a thing. */
export function formsOf(thing: Thing): readonly string[] {
  const { name, alias } = thing;
  return [...new Set([name, mention(thing), ...(alias === undefined ? [] : [alias])])];
}
