import { shareAxis } from '../../plot/axes.ts';
import { lineChart, type Series } from '../../plot/line-chart.ts';
import { giveUpCurve, policiesOf } from '../curves.ts';
import type { RunReport } from '../run-report.ts';
import { type Figure, percent } from './figure.ts';
import { policyLook, policyTitle } from './policy-look.ts';

const mostRows = 12;

/** Right against wrong give-ups, for every threshold of the answer's support. */
export function giveUpFigure(runs: readonly RunReport[]): Figure {
  const curves = policiesOf(runs).map((policy) => ({
    policy,
    points: giveUpCurve(runs.filter((run) => run.policy === policy)),
  }));
  const series: readonly Series[] = curves.map(({ policy, points }) => ({
    ...{ name: policyTitle(policy), look: policyLook(policy), marks: 'first' as const },
    points: points.map(({ threshold, right, wrong }) => ({
      ...{ x: wrong, y: right },
      words: `${policyTitle(policy)}, giving up below a support of ${threshold.toFixed(2)}: ${percent(right)} right, ${percent(wrong)} wrong give-ups`,
    })),
  }));
  const title = 'Right against wrong give-ups';
  return {
    ...{ id: 'give-up', title, missing: 'This needs questions with an answer and questions without one.' },
    caption:
      'If answers with less support than a threshold were given up: the share of questions without an answer that are rightly given up, against the share of questions with one that are wrongly given up. The mark is the policy as it ran.',
    draw: curves.every(({ points }) => points.length === 0)
      ? undefined
      : (width) =>
          lineChart({
            ...{ title, width, series },
            ...{ x: shareAxis('Wrong give-ups'), y: shareAxis('Right give-ups') },
          }),
    table: {
      head: ['Policy', 'Support below which it gives up', 'Right give-ups', 'Wrong give-ups'],
      rows: curves.flatMap(({ policy, points }) =>
        thinned(points).map(({ threshold, right, wrong }) => [
          ...[policyTitle(policy), threshold > 1 ? 'always' : threshold.toFixed(2)],
          ...[percent(right), percent(wrong)],
        ]),
      ),
    },
  };
}

function thinned<T>(points: readonly T[]): readonly T[] {
  const every = Math.ceil(points.length / mostRows);
  return points.filter((_, index) => index % every === 0 || index === points.length - 1);
}
