import type { MeasureDifference } from './compare-runs.ts';
import { measureTitles } from './measure-words.ts';

/** Whether the interval leaves out no difference at all. */
export function isApart({ interval }: Pick<MeasureDifference, 'interval'>): boolean {
  return interval[0] > 0 || interval[1] < 0;
}

export function isShare({ measure }: Pick<MeasureDifference, 'measure'>): boolean {
  return measure !== 'searches' && measure !== 'seconds';
}

/** '+4.0', '−0.5', '0.0'. */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return value < 0 ? `−${text}` : `+${text}`;
}

/** Cells of a table: measure, first, second, difference, interval, questions. Shares in percent and their differences in points. */
export function differenceRow(each: MeasureDifference): readonly string[] {
  const { measure, left, right, difference, interval, pairs } = each;
  const scale = isShare(each) ? 100 : 1;
  const digits = measure === 'seconds' ? 4 : measure === 'searches' ? 2 : 1;
  const [low, high] = interval.map((end) => signed(end * scale, digits));
  return [
    measureTitles[measure],
    (left * scale).toFixed(digits),
    (right * scale).toFixed(digits),
    signed(difference * scale, digits),
    `${low} to ${high}`,
    String(pairs),
  ];
}
