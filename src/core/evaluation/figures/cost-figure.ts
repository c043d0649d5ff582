import { countAxis, shareAxis } from '../../plot/axes.ts';
import { lineChart, type Series } from '../../plot/line-chart.ts';
import { policiesOf, rightBySearches } from '../curves.ts';
import type { RunReport } from '../run-report.ts';
import { type Figure, percent } from './figure.ts';
import { policyLook, policyTitle } from './policy-look.ts';

/** What searches buy: of all runs, those that ended right with at most so many. */
export function costFigure(runs: readonly RunReport[]): Figure {
  const curves = policiesOf(runs).map((policy) => {
    const own = runs.filter((run) => run.policy === policy);
    const searches = own.reduce((sum, run) => sum + run.searches, 0);
    return { policy, points: rightBySearches(own), mean: searches / Math.max(1, own.length) };
  });
  const most = Math.max(1, ...curves.flatMap(({ points }) => points.map((point) => point.searches)));
  const series: readonly Series[] = curves.map(({ policy, points }) => ({
    ...{ name: policyTitle(policy), look: policyLook(policy), isStepped: true, marks: 'last' as const },
    points: upTo(most, points).map(({ searches, share }) => ({
      ...{ x: searches, y: share },
      words: `${policyTitle(policy)}: ${percent(share)} right with at most ${searches} searches`,
    })),
  }));
  const title = 'Right answers against searches';
  return {
    ...{ id: 'cost', title, missing: 'There is no run yet.' },
    caption: `The share of all runs that ended right with at most so many searches. On average: ${curves.map(({ policy, mean }) => `${policyTitle(policy)} ${mean.toFixed(1)}`).join(', ')} searches a run.`,
    draw:
      runs.length === 0
        ? undefined
        : (width) =>
            lineChart({
              ...{ title, width, series },
              ...{ x: countAxis('Searches, at most', 0, most), y: shareAxis('Right') },
            }),
    table: {
      head: ['Policy', 'Searches, at most', 'Right'],
      rows: curves.flatMap(({ policy, points }) =>
        points.map(({ searches, share }) => [policyTitle(policy), String(searches), percent(share)]),
      ),
    },
  };
}

type Point = ReturnType<typeof rightBySearches>[number];

/** More searches than a policy makes change nothing: its line goes on to where the others end. */
function upTo(most: number, points: readonly Point[]): readonly Point[] {
  const last = points.at(-1);
  return last === undefined || last.searches >= most ? points : [...points, { ...last, searches: most }];
}
