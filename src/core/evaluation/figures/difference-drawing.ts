import type { Axis } from '../../plot/axes.ts';
import { intervalChart } from '../../plot/interval-chart.ts';
import { type Look, plainLooks } from '../../plot/look.ts';
import type { Drawing } from '../../plot/shape.ts';
import type { RunComparison } from '../compare-runs.ts';
import { isApart, isShare, signed } from '../difference-row.ts';
import { measureTitles } from '../measure-words.ts';

// There are more looks than two.
const [plain, strong] = plainLooks as readonly [Look, Look];

/** Differences of shares in points with their intervals, about zero; those whose interval leaves zero out in the accent colour. */
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
          look: isApart(each) ? strong : plain,
          words: `${measureTitles[each.measure]}: ${points(each.difference)}`,
        },
      ],
    })),
  });
}

function axisTo(most: number): Axis {
  const format = (value: number) => signed(value * 100, 0);
  return { label: 'Points', least: -most, most, ticks: [-most, 0, most], format };
}

function points(share: number): string {
  return signed(share * 100);
}
