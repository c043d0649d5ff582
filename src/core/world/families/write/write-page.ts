import type { Fact, Thing } from '../build/block.ts';
import type { Family, Says, Style } from '../family.ts';
import { sentenceFrom, type Writing } from './fill-slots.ts';

/** The text of a thing's page: what it is, then what is said of it, mixed with what nobody asks for. */
export function writePage(subject: Thing, style: Style, writing: Writing): string {
  const { family, random } = writing;
  const { opening, colour, colourCount, alias } = subject.kind;
  const facts = [...subject.facts.values()].filter(({ isStated }) => isStated);
  const said = [
    ...facts.map((fact) => sentencesOn(fact, style, writing)),
    ...formerly(subject, writing),
    ...(subject.alias === undefined ? [] : [sentenceFrom(alias?.says ?? [], { subject }, writing)]),
    ...denials(family, subject).map((templates) => sentenceFrom(templates, { subject }, writing)),
    ...random
      .shuffled(colour)
      .slice(0, random.between(colourCount[0], colourCount[1]))
      .map((template) => sentenceFrom([template], { subject }, writing)),
  ];
  const first = sentenceFrom(inStyle(opening, style), { subject }, writing);
  return [first, ...random.shuffled(said)].join(' ');
}

export function inStyle(says: Says, style: Style): readonly string[] {
  return says[style] ?? says.plain;
}

/** One sentence on a fact; of terms, one for each. */
function sentencesOn(fact: Fact, style: Style, writing: Writing): string {
  const { relation, subject, value } = fact;
  const templates = inStyle(relation.says ?? defaultSays(writing.family, fact), style);
  if (value.kind !== 'terms') return sentenceFrom(templates, { subject, fact }, writing);
  return value.terms.map((term) => sentenceFrom(templates, { subject, fact, term }, writing)).join(' ');
}

function defaultSays({ roleSays, severalSays, termSays }: Family, { value }: Fact): Says {
  if (value.kind === 'terms') return termSays;
  return value.kind === 'several' ? severalSays : roleSays;
}

/** What a page on an earlier year says as if it were so still. */
function formerly({ about, year }: Thing, writing: Writing): readonly string[] {
  if (about === undefined) return [];
  return [...about.facts.values()].flatMap((fact) => {
    const { value } = fact;
    const term =
      value.kind === 'terms' ? value.terms.find(({ from, to }) => from <= year && year < to) : undefined;
    const isTold =
      fact.isStated && (term !== undefined || (value.kind === 'thing' && writing.random.chance(0.4)));
    if (!isTold) return [];
    const said = { subject: about, fact, ...(term === undefined ? {} : { term }) };
    return [sentenceFrom(writing.family.formerSays, said, writing)];
  });
}

/** What is not so of a thing, and could be. */
function denials({ relations }: Family, subject: Thing): readonly (readonly string[])[] {
  return relations.flatMap(({ name, of, denies }) =>
    of === subject.kind.name && denies !== undefined && !subject.facts.has(name) ? [denies] : [],
  );
}
