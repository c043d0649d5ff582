import { countAxis, shareAxis } from '../../plot/axes.ts';
import { lineChart, type Series } from '../../plot/line-chart.ts';
import { policiesOf, rightBySteps } from '../curves.ts';
import type { RunReport } from '../run-report.ts';
import { type Figure, percent } from './figure.ts';
import { policyLook, policyTitle } from './policy-look.ts';

/** Success against the number of steps that a question needs. */
export function stepsFigure(runs: readonly RunReport[]): Figure {
  const curves = policiesOf(runs).map((policy) => ({
    policy,
    points: rightBySteps(runs.filter((run) => run.policy === policy)),
  }));
  const steps = curves.flatMap(({ points }) => points.map((point) => point.steps));
  const series: readonly Series[] = curves.map(({ policy, points }) => ({
    ...{ name: policyTitle(policy), look: policyLook(policy) },
    points: points.map(({ steps: x, right }) => ({
      ...{ x, y: right.share, interval: right.interval },
      words: `${policyTitle(policy)}, ${x} steps: ${right.hits} of ${right.all} right`,
    })),
  }));
  const title = 'Right answers against the steps that a question needs';
  const x = () => countAxis('Steps needed', Math.min(...steps), Math.max(...steps));
  return {
    ...{ id: 'steps', title, missing: 'No question says how many steps or passages it needs.' },
    caption:
      'Questions with an answer, by the number of passages on the way to it. Bars are 95% intervals. A policy that does not recover falls with each step.',
    draw:
      steps.length === 0
        ? undefined
        : (width) => lineChart({ title, width, x: x(), y: shareAxis('Right'), series }),
    table: {
      head: ['Policy', 'Steps needed', 'Right', 'Runs'],
      rows: curves.flatMap(({ policy, points }) =>
        points.map(({ steps: needed, right }) => [
          ...[policyTitle(policy), String(needed), percent(right.share), String(right.all)],
        ]),
      ),
    },
  };
}
