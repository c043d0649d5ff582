import type { Axis } from '../../plot/axes.ts';
import { intervalChart } from '../../plot/interval-chart.ts';
import { plainLooks } from '../../plot/look.ts';
import type { Drawing } from '../../plot/shape.ts';
import type { MeasureDifference, RunComparison } from '../compare-runs.ts';
import { measureTitles } from '../measure-words.ts';

/** Whether the interval leaves out no difference at all. */
export function isApart({ interval }: Pick<MeasureDifference, 'interval'>): boolean {
  return interval[0] > 0 || interval[1] < 0;
}

/** Differences of shares with their intervals, about zero; those whose interval leaves zero out in the accent colour. */
export function differenceDrawing({ differences }: RunComparison, width: number): Drawing {
  const shares = differences.filter(({ measure }) => measure !== 'searches' && measure !== 'seconds');
  const reach = Math.max(0.1, ...shares.flatMap(({ interval }) => interval.map(Math.abs)));
  const most = Math.min(1, Math.ceil(reach * 10) / 10);
  const [plain, strong] = plainLooks;
  return intervalChart({
    ...{ title: 'Differences, second less first', width, x: axisTo(most) },
    rows: shares.map((each) => ({
      name: measureTitles[each.measure],
      points: [
        {
          ...{ name: signed(each.difference), value: each.difference, interval: each.interval },
          // There are more looks than two.
          look: (isApart(each) ? strong : plain) as NonNullable<typeof plain>,
          words: `${measureTitles[each.measure]}: ${signed(each.difference)}`,
        },
      ],
    })),
  });
}

function axisTo(most: number): Axis {
  return { label: 'Points', least: -most, most, ticks: [-most, 0, most], format: signed };
}

/** '+4.0', '−0.5', '0.0': percentage points. */
export function signed(share: number): string {
  const points = (Math.abs(share) * 100).toFixed(1);
  if (Number(points) === 0) return points;
  return share < 0 ? `−${points}` : `+${points}`;
}
