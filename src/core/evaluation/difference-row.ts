import type { MeasureDifference } from './compare-runs.ts';
import { measureTitles } from './measure-words.ts';

/** Whether the interval leaves out no difference at all. */
export function isApart({ interval }: Pick<MeasureDifference, 'interval'>): boolean {
  return interval[0] > 0 || interval[1] < 0;
}

/** Of these, less is better. */
const dear: readonly string[] = ['wrongGiveUps', 'searches', 'seconds'];

/** Which side of more than chance a difference lies on; undefined where it may be chance. */
export function judgedDifference(each: MeasureDifference): 'better' | 'worse' | undefined {
  if (!isApart(each)) return undefined;
  return dear.includes(each.measure) === each.difference < 0 ? 'better' : 'worse';
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

/** '+4.0', and behind it 'better' or 'worse' where it is more than chance. */
export function differenceWords(each: MeasureDifference): string {
  const [, , , difference = ''] = differenceRow(each);
  const judged = judgedDifference(each);
  return judged === undefined ? difference : `${difference} ${judged}`;
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
