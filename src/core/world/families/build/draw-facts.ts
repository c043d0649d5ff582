import type { Random } from '../../random.ts';
import type { Draw, Family, Relation } from '../family.ts';
import type { Fact, Thing, Value } from './block.ts';

/** So many of what is so are left unsaid: nobody wrote them down. */
const unsaid = 0.05;

type Drawing = { readonly things: readonly Thing[]; readonly random: Random };

/** Draws all relations, one after the other as they are declared: later ones may rest on earlier ones. */
export function drawFacts(family: Family, things: readonly Thing[], random: Random): void {
  for (const relation of family.relations) {
    const own = { things, random: random.fork(relation.name) };
    const subjects = things.filter(({ kind }) => kind.name === relation.of);
    if (relation.draw.draw === 'pair') drawPairs(relation, relation.draw, { ...own, things: subjects });
    else for (const subject of subjects) drawFact(subject, relation, own);
  }
}

function drawFact(subject: Thing, relation: Relation, drawing: Drawing): void {
  if (!drawing.random.chance(relation.share)) return;
  const value = valueFor(subject, relation.draw, drawing);
  if (value !== undefined) say(subject, relation, { value, isStated: !drawing.random.chance(unsaid) });
}

function say(subject: Thing, relation: Relation, how: Pick<Fact, 'value' | 'isStated'>): void {
  subject.facts.set(relation.name, { relation, subject, ...how });
}

function valueFor(subject: Thing, draw: Draw, drawing: Drawing): Value | undefined {
  const { random } = drawing;
  switch (draw.draw) {
    case 'thing':
      return thingValue(random.pickAny(candidates(subject, draw, drawing.things)));
    case 'through':
      return thingValue(through(subject, draw.path));
    case 'year': {
      const [least, most] = draw.after;
      return textValue(String(subject.year + random.between(least, most)));
    }
    case 'word':
      return textValue(random.pick(draw.words));
    case 'number': {
      const number = String(random.between(draw.from, draw.to));
      const text = draw.unit === '' ? number : `${number} ${draw.unit}`;
      return { kind: 'text', text, answers: draw.unit === '' ? [number] : [text, number] };
    }
    case 'pair':
      return undefined;
    default:
      return draw satisfies never;
  }
}

function thingValue(thing: Thing | undefined): Value | undefined {
  return thing === undefined ? undefined : { kind: 'thing', thing };
}

function textValue(text: string): Value {
  return { kind: 'text', text, answers: [text] };
}

/** Nothing is two things to one: each of its facts leads elsewhere. */
function candidates(
  subject: Thing,
  { kind, sex, years, having }: Extract<Draw, { readonly draw: 'thing' }>,
  things: readonly Thing[],
): readonly Thing[] {
  const taken = new Set(valuesOf(subject));
  return things.filter((each) => {
    if (each.kind.name !== kind || each === subject || taken.has(each)) return false;
    if (sex !== undefined && each.sex !== sex) return false;
    if (having !== undefined && !each.facts.has(having)) return false;
    const apart = each.year - subject.year;
    return years === undefined || (apart >= years[0] && apart <= years[1]);
  });
}

export function valuesOf(subject: Thing): readonly Thing[] {
  return [...subject.facts.values()].flatMap(({ value }) => (value.kind === 'thing' ? [value.thing] : []));
}

export function through(subject: Thing, path: readonly string[]): Thing | undefined {
  let at: Thing | undefined = subject;
  for (const name of path) {
    const value: Value | undefined = at?.facts.get(name)?.value;
    at = value?.kind === 'thing' ? value.thing : undefined;
  }
  return at;
}

function drawPairs(
  relation: Relation,
  { apart }: Extract<Draw, { readonly draw: 'pair' }>,
  { things, random }: Drawing,
): void {
  for (const one of things) {
    if (one.facts.has(relation.name) || !random.chance(relation.share)) continue;
    const other = random.pickAny(
      things.filter(
        (each) =>
          each.sex !== one.sex && !each.facts.has(relation.name) && Math.abs(each.year - one.year) <= apart,
      ),
    );
    if (other === undefined) continue;
    say(one, relation, { value: { kind: 'thing', thing: other }, isStated: !random.chance(unsaid) });
    say(other, relation, { value: { kind: 'thing', thing: one }, isStated: !random.chance(unsaid) });
  }
}
