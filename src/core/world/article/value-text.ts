import type { Value } from '../fact.ts';

const months = `January February March April May June July August September October November December`.split(
  ' ',
);

type DateValue = Extract<Value, { readonly kind: 'date' }>;
type NumberValue = Extract<Value, { readonly kind: 'number' }>;

/** '12 March 1801', or '1801' where no more is known. */
export function dateText({ year, month, day }: DateValue): string {
  return month === undefined || day === undefined ? `${year}` : `${day} ${months[month - 1] ?? ''} ${year}`;
}

/** 'on 12 March 1801', 'in 1801'. */
export function onDate(date: DateValue): string {
  return `${date.month === undefined ? 'in' : 'on'} ${dateText(date)}`;
}

/** 'March 12, 1801', another form that people write. */
export function dateTextMonthFirst({ year, month, day }: DateValue): string {
  return month === undefined || day === undefined ? `${year}` : `${months[month - 1] ?? ''} ${day}, ${year}`;
}

/** '12,400': thousands are set apart from five digits up, and in four as well. */
export function numberText({ number }: NumberValue): string {
  return String(number).replace(/\B(?=(\d{3})+$)/gu, ',');
}

export function withUnit(value: NumberValue): string {
  return value.unit === '' ? numberText(value) : `${numberText(value)} ${value.unit}`;
}
