import type { Relation, Saying } from './relation.ts';

const lookBack = 110;
const lookAhead = 70;

type Slice = { readonly start: number; readonly end: number };

/** The words before and after a span within its sentence, in lower case, as far as relations look. */
export type Surroundings = { readonly before: string; readonly after: string };

/** `lower` is the sentence in lower case, `offset` where it starts in the text that the span's offsets are for. */
export function surroundings(lower: string, { start, end }: Slice, offset: number): Surroundings {
  const [from, to] = [start - offset, end - offset];
  return { before: lower.slice(Math.max(0, from - lookBack), from), after: lower.slice(to, to + lookAhead) };
}

export function statesAny(relations: readonly Relation[], around: Surroundings): boolean {
  return relations.some(({ says }) => says.some((saying) => holds(saying, around)));
}

/** Without where something lies, for which any place stands, where the question asks for more than that: where someone died, where a ship was built. */
export function specificRelations(relations: readonly Relation[]): readonly Relation[] {
  const specific = relations.filter(({ name }) => name !== 'location');
  return specific.length > 0 ? specific : relations;
}

function holds({ before, after }: Saying, around: Surroundings): boolean {
  return (
    (before === undefined || before.test(around.before)) && (after === undefined || after.test(around.after))
  );
}
