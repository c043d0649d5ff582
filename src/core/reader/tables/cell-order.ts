import { fold } from '../../text/fold.ts';
import { monthNumber } from '../lexicon/months.ts';

/** A day of a calendar; `year` is 0 where it is not told, `month` and `day` count from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const figure = /^[-−–]?\s?[$£€¥]?\s?\d[\d.,]*\s?(?:%|°?\p{Ll}{1,3}\.?|°?[CF])?$/u;
const clock = /^([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s?(am|pm))?$/iu;

/** A number, a date or a time of day. */
export function isFigure(value: string): boolean {
  return figure.test(value.trim()) || dayOf(value) !== undefined || clock.test(value.trim());
}

/** The number of a cell: '12,500.00', '£1 200', '3,5'. Undefined for what is no single number. */
export function numberOf(value: string): number | undefined {
  const plain = value
    .trim()
    .replace(/^[-−–]\s?/u, '-')
    .replace(/[$£€¥\s\u00a0]/gu, '')
    .replace(/(?:%|°?\p{Ll}{1,9}\.?|°?[CF])$/u, '');
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain)
    ? plain.replaceAll(',', '')
    : plain.replace(/^(-?\d+),(\d{1,2})$/u, '$1.$2');
  return /^-?\d+(?:\.\d+)?$/u.test(grouped) ? Number(grouped) : undefined;
}

/** The day that a cell names: '2024-01-06', '14.03.2029', '28/07/2024', 'Sat 3 Aug', '6 January 2024'. */
export function dayOf(value: string): Day | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(value.trim());
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const european = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/u.exec(value.trim());
  if (european !== null) {
    const year = european[3]?.length === 2 ? `20${european[3]}` : european[3];
    return day(year, european[2], european[1]);
  }
  const [, dayName = '', month = '', year = '0'] =
    /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?(?:\s+(\d{4}|\d{2}))?$/u.exec(
      fold(value.trim()),
    ) ?? [];
  const number = monthNumber(month);
  return number === undefined
    ? undefined
    : day(year.length === 2 ? `20${year}` : year, String(number), dayName);
}

function day(year = '0', month = '0', date = '0'): Day | undefined {
  const [m, d] = [Number(month), Number(date)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? { year: Number(year), month: m, day: d } : undefined;
}

function minutes(value: string): number | undefined {
  const [, hour = '', minute = '', half = ''] = clock.exec(value.trim()) ?? [];
  if (hour === '') return undefined;
  const shift = half.toLowerCase() === 'pm' && Number(hour) < 12 ? 12 : 0;
  return (Number(hour) + shift) * 60 + Number(minute);
}

type Order = (value: string) => number | undefined;
const byDay: Order = (value) => {
  const found = dayOf(value);
  return found && found.year * 10_000 + found.month * 100 + found.day;
};

/** What sets the cells of a column in an order: days, times or numbers; undefined where some are none of the same kind. */
export function cellOrder(values: readonly string[]): Order | undefined {
  const known = values.filter((value) => value.trim() !== '');
  if (known.length === 0) return undefined;
  return [byDay, numberOf, minutes].find((order) => known.every((value) => order(value) !== undefined));
}
