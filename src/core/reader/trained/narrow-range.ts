import type { ReadQuestion } from '../question/read-question.ts';
import { statesAny, surroundings } from '../relations/states-relation.ts';
import { datesIn } from '../spans/dates.ts';
import { numbersIn, qualifierStart } from '../spans/numbers.ts';
import { placeOfLevel } from './place-level.ts';

type Slice = { readonly start: number; readonly end: number };

const changed =
  /\b(?:rais|increas|lower|reduc|cut|chang|ris|rose|fall|fell|drop|extend|mov|postpon|shorten|lengthen|grow|grew|went|go)\p{L}*\b[^.;]*\bfrom\s+$/iu;
const asksBefore = /\b(?:before|previous(?:ly)?|former(?:ly)?|old|original(?:ly)?|first|until|used to)\b/iu;

/** Of 'from 38 to 42 euros', where something was raised, what it is now, or was before where that is asked for. */
function changedTo(question: string, text: string, { start, end }: Slice): Slice | undefined {
  const [, before = '', between = ''] = /^([^,;]+?)(\s+to\s+)[^,;]+$/u.exec(text.slice(start, end)) ?? [];
  if (before === '' || !changed.test(text.slice(Math.max(0, start - 120), start))) return undefined;
  return asksBefore.test(question)
    ? { start, end: start + before.length }
    : { start: start + before.length + between.length, end };
}

/** Of 'the port 80,000 euros' the number and what it counts. What only says how exact it is stays: 'up to 120 euros'. */
function numberIn(text: string, { start, end }: Slice): Slice {
  const own = text.slice(start, end);
  const [number, ...others] = numbersIn(own);
  if (number === undefined || others.length > 0) return { start, end };
  return { start: start + (qualifierStart(own, number.start) ?? number.start), end };
}

const named =
  /^(?:(?:the|a|an)\s+(?:\p{Ll}[\p{L}-]*\s+){1,3})?\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:of|de|von|van|der|la|le|di|da)\s+)*\p{Lu}[\p{L}.'’-]*)*(?=\s*[,:;(–—])/u;
/** Another name, as in a list, or a part of this one: 'Anna Vey, Ole Lund and others', 'Vey, Anna'. */
const goesOn = /^[,:;(–—\s]+(?:(?:and|or|as well as)\s|\p{Lu})/u;

const conversion = /^(?<measure>[^()]*\d[^()]*\p{L}[^()]*?)\s*\([^()]*\d[^()]*\)?$/u;

/** Of '6.8 inches (17.3 cm)' the measure that the text gives first. */
function withoutConversion(text: string, span: Slice): Slice {
  const measure = conversion.exec(text.slice(span.start, span.end))?.groups?.['measure'];
  if (measure === undefined || datesIn(measure).length > 0 || numbersIn(measure).length !== 1) return span;
  return { start: span.start, end: span.start + measure.length };
}

/** 'Jonas Vey of the Merrows': the group that he belongs to. */
const ofGroup = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)+(?=\s+of\s+the\s+\p{Lu})/u;

/** Of 'Hilde Broos, an engineer, under whom it grew' the name. */
function nameIn(text: string, { start, end }: Slice): Slice {
  const own = text.slice(start, end);
  const [member] = ofGroup.exec(own) ?? [];
  if (member !== undefined) return { start, end: start + member.length };
  const [name = ''] = named.exec(own) ?? [];
  const rest = own.slice(name.length);
  return name === '' || goesOn.test(rest) || !/\p{Ll}\s+\p{L}/u.test(rest)
    ? { start, end }
    : { start, end: start + name.length };
}

/**
 * The one of a span of two that the question asks for: of 'from 38 to 42 euros' what it is now; of '1889 – 1967' in '(1889 – 1967)', 1889 is when she was born and
 * 1967 when she died; of 'the port 80,000 euros' the amount; of 'Hilde Broos, an engineer' the name; of '6.8 inches (17.3 cm)' the first; of a place in another the one asked for. Any other span comes back as it is. Offsets are those of the text.
 */
export function narrowRange(question: ReadQuestion, text: string, span: Slice): Slice {
  const now = changedTo(question.text, text, span);
  if (now !== undefined) return now;
  const converted = withoutConversion(text, span);
  if (question.expects === 'number') return numberIn(text, converted);
  if (question.expects === 'person') return nameIn(text, span);
  if (question.expects === 'place') return placeOfLevel(question.text, text, span);
  if (converted !== span) return converted;
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
