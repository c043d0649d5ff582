import type { Random } from '../../random.ts';
import type { Draw, Family, Relation } from '../family.ts';
import type { Fact, Term, Thing, Value } from './block.ts';

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
  drawAbout(things, random.fork('about'));
}

/** What pages on earlier years are about, and the year: one of which is told what later changed, where there is any. */
function drawAbout(things: readonly Thing[], random: Random): void {
  const told = new Set<Thing>();
  for (const thing of things) {
    const { about } = thing.kind;
    if (about === undefined) continue;
    const free = things.filter(
      (each) => each.kind.name === about && !told.has(each) && earlierTerms(each).length > 0,
    );
    thing.about = random.pickAny(free);
    if (thing.about === undefined) continue;
    told.add(thing.about);
    const { from, to } = random.pick(earlierTerms(thing.about));
    thing.year = random.between(from, to - 1);
  }
}

/** Terms that were over before the last one began. */
function earlierTerms({ facts }: Thing): readonly Term[] {
  return [...facts.values()].flatMap(({ value }) => (value.kind === 'terms' ? value.terms.slice(0, -1) : []));
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
    case 'several':
      return severalValue(subject, draw, drawing);
    case 'terms':
      return termsValue(subject, draw, drawing);
    case 'pair':
      return undefined;
    default:
      return draw satisfies never;
  }
}

function severalValue(
  subject: Thing,
  draw: Extract<Draw, { readonly draw: 'several' }>,
  { things, random }: Drawing,
): Value | undefined {
  const [least, most] = draw.count;
  const found = random.shuffled(candidates(subject, draw, things)).slice(0, random.between(least, most));
  return found.length === 0 ? undefined : { kind: 'several', things: found };
}

function termsValue(
  subject: Thing,
  draw: Extract<Draw, { readonly draw: 'terms' }>,
  { things, random }: Drawing,
): Value | undefined {
  const terms: Term[] = [];
  const start = subject.year + random.between(2, 30);
  let from = start;
  for (let left = random.between(draw.count[0], draw.count[1]); left > 0; left--) {
    const to = from + random.between(draw.years[0], draw.years[1]);
    const alive = { kind: draw.kind, years: [from - subject.year - 60, from - subject.year - 24] } as const;
    const known = new Set(terms.map(({ thing }) => thing));
    const thing = random.pickAny(candidates(subject, alive, things).filter((each) => !known.has(each)));
    if (thing === undefined) break;
    terms.push({ from, to, thing });
    from = to;
  }
  return terms.length < 2 ? undefined : { kind: 'terms', terms };
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
  { kind, sex, years, having }: Omit<Extract<Draw, { readonly draw: 'thing' }>, 'draw'>,
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
  return [...subject.facts.values()].flatMap(({ value }) => thingsIn(value));
}

export function thingsIn(value: Value): readonly Thing[] {
  switch (value.kind) {
    case 'thing':
      return [value.thing];
    case 'several':
      return value.things;
    case 'terms':
      return value.terms.map(({ thing }) => thing);
    default:
      return [];
  }
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
