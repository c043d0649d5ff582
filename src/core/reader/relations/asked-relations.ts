import type { AnswerKind } from '../../need.ts';
import { lifeRelations } from './life.ts';
import type { Relation } from './relation.ts';
import { otherRelations } from './works.ts';

const all: readonly Relation[] = [...lifeRelations, ...otherRelations];

/** The relations that a question may ask for, by its folded words and the kind of answer it wants. */
export function askedRelations(flat: string, expects: AnswerKind): readonly Relation[] {
  return all.filter(
    ({ kinds, asks }) =>
      (expects === 'unknown' || kinds.includes(expects) || kinds.includes('unknown')) && asks.test(flat),
  );
}

/** Relations with answers of the same kind that the question does not ask for: what states one of them answers another question. */
export function otherRelationsOf(asked: readonly Relation[], expects: AnswerKind): readonly Relation[] {
  return asked.length === 0
    ? []
    : all.filter((each) => !asked.includes(each) && each.kinds.includes(expects));
}
