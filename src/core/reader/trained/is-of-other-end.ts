import type { ReadQuestion } from '../question/read-question.ts';
import { statesAny, surroundings } from '../relations/states-relation.ts';

type Slice = { readonly start: number; readonly end: number };

const ends = /^(?:date|place) of (?:birth|death)$/u;

/**
 * Whether a text gives, in brackets, a time or place as that of someone's birth where their death is asked for, or the other way round: of 'Ilse Brandt (3 May 1834, Quill – 5 April 1868, Tolve)' Quill is not
 * where she died. Offsets are those of the text.
 */
export function isOfOtherEnd(
  { relations, otherRelations }: ReadQuestion,
  text: string,
  span: Slice,
): boolean {
  const asked = relations.filter(({ name }) => ends.test(name));
  if (asked.length === 0) return false;
  const lower = text.toLowerCase();
  // Offsets of the lower text are those of the text only where no letter changes its length.
  if (lower.length !== text.length) return false;
  const around = surroundings(lower, span, 0);
  // In running text one sentence may tell of both, and of more.
  if (around.before.lastIndexOf('(') <= around.before.lastIndexOf(')')) return false;
  return (
    !statesAny(asked, around) &&
    statesAny(
      otherRelations.filter(({ name }) => ends.test(name)),
      around,
    )
  );
}
