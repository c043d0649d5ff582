import type { ReadQuestion } from '../question/read-question.ts';
import { statesAny, surroundings } from '../relations/states-relation.ts';
import { datesIn } from '../spans/dates.ts';

type Slice = { readonly start: number; readonly end: number };

/**
 * The date of a span of two that the question asks for: of '1889 – 1967' in '(1889 – 1967)', 1889 is when she was born and 1967 when she died. Any
 * other span comes back as it is. Offsets are those of the text.
 */
export function narrowRange(question: ReadQuestion, text: string, span: Slice): Slice {
  if (question.expects !== 'date' || question.relations.length === 0) return span;
  const dates = datesIn(text.slice(span.start, span.end)).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
  const lower = text.toLowerCase();
  // Offsets of the lower text are those of the text only where no letter changes its length.
  if (dates.length < 2 || lower.length !== text.length) return span;
  const parts = dates.filter(({ start, end }) => end - start < span.end - span.start);
  const told = parts.filter((part) => statesAny(question.relations, surroundings(lower, part, 0)));
  const longest = told.toSorted((left, right) => right.end - right.start - (left.end - left.start))[0];
  return longest ?? span;
}
