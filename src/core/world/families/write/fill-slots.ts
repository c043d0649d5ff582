import { isPronoun, pronounsFor } from '../../article/pronouns.ts';
import { capitalised, expand, fill } from '../../article/template.ts';
import type { Random } from '../../random.ts';
import type { Fact, Term, Thing } from '../build/block.ts';
import { valuesOf } from '../build/draw-facts.ts';
import { listOf } from '../build/name-things.ts';
import type { Family } from '../family.ts';
import { aNoun, mention, roleOf } from './mention.ts';

export type Writing = {
  readonly family: Family;
  readonly things: readonly Thing[];
  readonly random: Random;
};

/** A sentence on a thing from one of the templates; `fact` is what it says, where it says one. */
export function sentenceFrom(templates: readonly string[], about: About, writing: Writing): string {
  const { random } = writing;
  const template = expand(random.pick(templates), random);
  const text = fill(template, (slot) => slotText(slot, about, writing));
  return capitalised(text.replace(/\ba (?=[aeiou])/gu, 'an '));
}

/** `term` is the one that a sentence is about, of those that a fact has. */
export type About = { readonly subject: Thing; readonly fact?: Fact; readonly term?: Term };

function slotText(
  { how, name }: { readonly how: string; readonly name: string },
  about: About,
  { family, things, random }: Writing,
): string {
  const { subject } = about;
  if (how === 'a') return anyThing(name, subject, { things, random });
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  const text = isPronoun(lower) ? pronounsFor(subject.sex)[lower] : known(lower, about);
  if (text === undefined) return random.pick(listOf(family, name));
  return name === lower ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function known(name: string, { subject, fact, term }: About): string | undefined {
  switch (name) {
    case 'from':
    case 'to':
      return term === undefined ? undefined : String(term[name]);
    case 'about':
      return subject.about === undefined ? subject.name.replace(/ \(.*/u, '') : mention(subject.about);
    case 'count':
      return fact?.value.kind === 'several' ? inWords(fact.value.things.length) : undefined;
    case 'roles':
      return fact?.value.kind === 'several' ? rolesOf(fact) : undefined;
    case 's':
      return mention(subject);
    case 'name':
      return subject.name;
    case 'o':
      return term === undefined ? fact && valueText(fact) : mention(term.thing);
    case 'role':
      return fact === undefined ? undefined : roleOf(fact.relation, term?.thing ?? thingOf(fact));
    case 'noun':
      return subject.noun;
    case 'a noun':
      return aNoun(subject);
    case 'year':
      return String(subject.year);
    case 'alias':
      return subject.alias;
    default:
      return undefined;
  }
}

export function thingOf({ value }: Fact): Thing | undefined {
  return value.kind === 'thing' ? value.thing : undefined;
}

function valueText({ value }: Fact): string {
  switch (value.kind) {
    case 'thing':
      return mention(value.thing);
    case 'text':
      return value.text;
    case 'several':
      return listed(value.things.map(mention));
    case 'terms':
      return listed(value.terms.map(({ thing }) => mention(thing)));
    default:
      return value satisfies never;
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function rolesOf({ relation, value }: Fact): string {
  const isOne = value.kind === 'several' && value.things.length === 1;
  return isOne ? roleOf(relation, value.things[0]) : (relation.roles ?? roleOf(relation, undefined));
}

const numberWords = 'no one two three four five six seven eight nine'.split(' ');

export function inWords(count: number): string {
  return numberWords[count] ?? String(count);
}

/** Some thing that has nothing to do with the subject: filler must not say by chance what is asked for. */
function anyThing(
  kind: string,
  subject: Thing,
  { things, random }: Pick<Writing, 'things' | 'random'>,
): string {
  const near = new Set([subject, subject.about, ...valuesOf(subject)]);
  return mention(random.pick(things.filter((each) => each.kind.name === kind && !near.has(each))));
}
