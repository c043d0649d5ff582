import type { Axis } from '../../plot/axes.ts';
import { intervalChart } from '../../plot/interval-chart.ts';
import { type Look, plainLooks } from '../../plot/look.ts';
import type { Drawing } from '../../plot/shape.ts';
import type { RunComparison } from '../compare-runs.ts';
import { isShare, judgedDifference, signed } from '../difference-row.ts';
import { measureTitles } from '../measure-words.ts';

// There are more looks than four.
const [worse, better, , chance] = plainLooks as readonly [Look, Look, Look, Look];

/** Differences of shares in points with their intervals, about zero; what is better than by chance in the accent colour, what may be chance faint. */
export function differenceDrawing({ differences }: RunComparison, width: number): Drawing {
  const shares = differences.filter(isShare);
  const reach = Math.max(0.1, ...shares.flatMap(({ interval }) => interval.map(Math.abs)));
  const most = Math.min(1, Math.ceil(reach * 10) / 10);
  return intervalChart({
    ...{ title: 'Differences, second less first', width, x: axisTo(most) },
    rows: shares.map((each) => ({
      name: measureTitles[each.measure],
      points: [
        {
          ...{ name: points(each.difference), value: each.difference, interval: each.interval },
          look: looks[judgedDifference(each) ?? 'chance'],
          words: `${measureTitles[each.measure]}: ${points(each.difference)}`,
        },
      ],
    })),
  });
}

const looks = { worse, better, chance } as const;

function axisTo(most: number): Axis {
  const format = (value: number) => signed(value * 100, 0);
  return { label: 'Points', least: -most, most, ticks: [-most, 0, most], format };
}

function points(share: number): string {
  return signed(share * 100);
}
