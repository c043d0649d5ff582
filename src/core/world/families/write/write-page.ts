import type { Fact, Thing } from '../build/block.ts';
import type { Family, Says, Style } from '../family.ts';
import { sentenceFrom, type Writing } from './fill-slots.ts';

/** The text of a thing's page: what it is, then what is said of it, mixed with what nobody asks for. */
export function writePage(subject: Thing, style: Style, writing: Writing): string {
  const { family, random } = writing;
  const { opening, colour, colourCount, alias } = subject.kind;
  const facts = [...subject.facts.values()].filter(({ isStated }) => isStated);
  const said = [
    ...facts.map((fact) => sentenceFrom(inStyle(saysOf(family, fact), style), { subject, fact }, writing)),
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

function saysOf(family: Family, { relation }: Fact): Says {
  return relation.says ?? family.roleSays;
}

/** What is not so of a thing, and could be. */
function denials({ relations }: Family, subject: Thing): readonly (readonly string[])[] {
  return relations.flatMap(({ name, of, denies }) =>
    of === subject.kind.name && denies !== undefined && !subject.facts.has(name) ? [denies] : [],
  );
}
