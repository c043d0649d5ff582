import { isPronoun, pronounsFor } from '../../article/pronouns.ts';
import { capitalised, expand, fill } from '../../article/template.ts';
import type { Random } from '../../random.ts';
import type { Fact, Thing } from '../build/block.ts';
import { listOf } from '../build/name-things.ts';
import type { Family } from '../family.ts';
import { aNoun, mention, roleOf } from './mention.ts';

export type Writing = {
  readonly family: Family;
  readonly things: readonly Thing[];
  readonly random: Random;
};

/** A sentence on a thing from one of the templates; `fact` is what it says, where it says one. */
export function sentenceFrom(
  templates: readonly string[],
  { subject, fact }: { readonly subject: Thing; readonly fact?: Fact },
  writing: Writing,
): string {
  const { random } = writing;
  const template = expand(random.pick(templates), random);
  return capitalised(fill(template, ({ how, name }) => slotText({ how, name }, { subject, fact }, writing)));
}

type About = { readonly subject: Thing; readonly fact: Fact | undefined };

function slotText(
  { how, name }: { readonly how: string; readonly name: string },
  { subject, fact }: About,
  { family, things, random }: Writing,
): string {
  if (how === 'a') return anyThing(name, subject, { things, random });
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  const text = isPronoun(lower) ? pronounsFor(subject.sex)[lower] : known(lower, subject, fact);
  if (text === undefined) return random.pick(listOf(family, name));
  return name === lower ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

function known(name: string, subject: Thing, fact: Fact | undefined): string | undefined {
  switch (name) {
    case 's':
      return mention(subject);
    case 'name':
      return subject.name;
    case 'o':
      return fact === undefined ? undefined : valueText(fact);
    case 'role':
      return fact === undefined ? undefined : roleOf(fact.relation, thingOf(fact));
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
  return value.kind === 'thing' ? mention(value.thing) : value.text;
}

/** Some thing that has nothing to do with the subject: filler must not say by chance what is asked for. */
function anyThing(
  kind: string,
  subject: Thing,
  { things, random }: Pick<Writing, 'things' | 'random'>,
): string {
  const near = new Set([subject, ...[...subject.facts.values()].map(thingOf)]);
  return mention(random.pick(things.filter((each) => each.kind.name === kind && !near.has(each))));
}
