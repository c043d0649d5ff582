import type { ReadQuestion } from '../question/read-question.ts';
import { statesAny, surroundings } from '../relations/states-relation.ts';
import { datesIn } from '../spans/dates.ts';

type Slice = { readonly start: number; readonly end: number };

const changed =
  /\b(?:rais|increas|lower|reduc|cut|chang|ris|rose|fall|fell|drop|extend|mov|postpon|shorten|lengthen|grow|grew|went|go)\p{Ll}*\b[^.;]*\bfrom\s+$/iu;
const asksBefore = /\b(?:before|previous(?:ly)?|former(?:ly)?|old|original(?:ly)?|first|until|used to)\b/iu;

/** Of 'from 38 to 42 euros', where something was raised, what it is now, or was before where that is asked for. */
function changedTo(question: string, text: string, { start, end }: Slice): Slice | undefined {
  const [, before = '', between = ''] = /^([^,;]+?)(\s+to\s+)[^,;]+$/u.exec(text.slice(start, end)) ?? [];
  if (before === '' || !changed.test(text.slice(Math.max(0, start - 120), start))) return undefined;
  return asksBefore.test(question)
    ? { start, end: start + before.length }
    : { start: start + before.length + between.length, end };
}

/**
 * The one of a span of two that the question asks for: of 'from 38 to 42 euros' what it is now; of '1889 – 1967' in '(1889 – 1967)', 1889 is when she was born and
 * 1967 when she died. Any other span comes back as it is. Offsets are those of the text.
 */
export function narrowRange(question: ReadQuestion, text: string, span: Slice): Slice {
  const now = changedTo(question.text, text, span);
  if (now !== undefined) return now;
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
