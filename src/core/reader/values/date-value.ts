import { fold } from '../../text/fold.ts';
import { monthNumber } from '../lexicon/months.ts';

/** A date as far as it is known. Years before the common era are negative. `month` and `day` count from 1. */
export type DateValue = {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
};

/** The first date in a text; undefined where there is no year in it. '19th century' is its middle, '1920s' their start. */
export function parseDate(text: string): DateValue | undefined {
  const plain = fold(text).replace(/[,.]/gu, ' ');
  const year = yearOf(plain);
  if (year === undefined) return undefined;
  const words = plain.split(/[^\p{L}\p{N}]+/u);
  const at = words.findIndex((word) => /^\p{L}/u.test(word) && monthNumber(word) !== undefined);
  if (at < 0) return { year, month: undefined, day: undefined };
  return { year, month: monthNumber(words[at] ?? ''), day: dayOf(words[at - 1]) ?? dayOf(words[at + 1]) };
}

function yearOf(plain: string): number | undefined {
  const century = /\b(\d{1,2})(?:st|nd|rd|th)[\s-]+centur/u.exec(plain);
  if (century !== null) return Number(century[1]) * 100 - 50;
  const before = /\b(\d{1,4})\s*(?:b c|bc|bce)/u.exec(plain);
  if (before !== null) return -Number(before[1]);
  const year = /(?<!\d)(\d{4})(?!\d)|(?<!\d)(\d{3})(?!\d)|\bad\s+(\d{1,4})/u.exec(
    plain.replace(/(\d{3}0)s\b/u, '$1'),
  );
  const digits = year?.[1] ?? year?.[2] ?? year?.[3];
  return digits === undefined ? undefined : Number(digits);
}

function dayOf(word: string | undefined): number | undefined {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word ?? '');
  const value = day === null ? 0 : Number(day[1]);
  return value >= 1 && value <= 31 ? value : undefined;
}

/** Below 0 where `left` is earlier, above 0 where it is later; undefined where what is known of them does not tell. */
export function compareDates(left: DateValue, right: DateValue): number | undefined {
  if (left.year !== right.year) return left.year - right.year;
  if (left.month === undefined || right.month === undefined) return undefined;
  if (left.month !== right.month) return left.month - right.month;
  if (left.day === undefined || right.day === undefined || left.day === right.day) return undefined;
  return left.day - right.day;
}
