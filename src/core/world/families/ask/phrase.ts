import { pronounsFor } from '../../article/pronouns.ts';
import { expand, fill } from '../../article/template.ts';
import type { Random } from '../../random.ts';
import type { Fact } from '../build/block.ts';
import type { Family } from '../family.ts';
import { thingOf } from '../write/fill-slots.ts';
import { roleOf } from '../write/mention.ts';

/** `plain` takes the first wording, always; `mixed` any. */
export const askings = ['plain', 'mixed'] as const;
export type Asking = (typeof askings)[number];

type How = { readonly family: Family; readonly asking: Asking; readonly random: Random };

/** The question for a fact's value, of whatever `s` names: a thing, or a description of one. */
export function ask(fact: Fact, s: string, how: How): string {
  const wordings = fact.relation.asks ?? how.family.roleAsks;
  return sentenceCase(put(wordings, { fact, s, isNested: isDescription(s) }, how));
}

/** The value described by what it is to `s`: 'the teacher of Ilse Brandt'. */
export function describe(fact: Fact, s: string, how: How): string {
  return put(how.family.roleAs, { fact, s, isNested: isDescription(s) }, how);
}

/** A description of a thing, and no name. */
function isDescription(s: string): boolean {
  return s.includes(' of ') || s.includes('’s ');
}

type Filling = { readonly fact: Fact; readonly s: string; readonly isNested: boolean };

/** 'the teacher of X’s mother' is the mother of nobody but X’s teacher: a possessive goes to a bare name only. */
function put(wordings: readonly string[], { fact, s, isNested }: Filling, { asking, random }: How): string {
  const fitting = isNested ? wordings.filter((each) => !each.includes('{s}’s')) : wordings;
  const wording = asking === 'plain' ? (fitting[0] ?? '') : random.pick(fitting);
  return fill(expand(wording, random), ({ name }) => {
    if (name === 's') return s;
    if (name === 'her') return pronounsFor(fact.subject.sex).her;
    if (name === 'who') return thingOf(fact)?.sex === undefined ? 'what' : 'who';
    return roleOf(fact.relation, thingOf(fact));
  });
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
