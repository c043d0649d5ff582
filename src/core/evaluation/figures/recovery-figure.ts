import { shareAxis } from '../../plot/axes.ts';
import { intervalChart } from '../../plot/interval-chart.ts';
import { failureWords } from '../../wording.ts';
import { policiesOf, recoveryByFailure } from '../curves.ts';
import type { RunReport } from '../run-report.ts';
import { type Figure, percent } from './figure.ts';
import { policyLook, policyTitle } from './policy-look.ts';

/** Of the runs in which a failure was noticed, how many ended right, by failure and policy. */
export function recoveryFigure(runs: readonly RunReport[]): Figure {
  const met = policiesOf(runs).flatMap((policy) =>
    recoveryByFailure(runs.filter((run) => run.policy === policy)).map((each) => ({ policy, ...each })),
  );
  const kinds = [...new Set(met.map(({ failure }) => failure))].sort();
  const rows = kinds.map((kind) => ({
    name: failureWords[kind].name,
    points: met
      .filter(({ failure }) => failure === kind)
      .map(({ policy, recovered }) => ({
        ...{ name: policyTitle(policy), look: policyLook(policy) },
        ...{ value: recovered.share, interval: recovered.interval },
        words: `${policyTitle(policy)}: ${recovered.hits} of ${recovered.all} ended right`,
      })),
  }));
  const title = 'Recovery by the failure that was noticed';
  return {
    ...{ id: 'recovery', title, missing: 'No run noticed a failure.' },
    caption:
      'Of the runs in which a policy noticed this failure, the share that ended right all the same, with 95% intervals.',
    draw:
      rows.length === 0
        ? undefined
        : (width) => intervalChart({ title, width, x: shareAxis('Ended right'), rows }),
    table: {
      head: ['Failure', 'Policy', 'Ended right', 'Runs'],
      rows: met.map(({ policy, failure, recovered }) => [
        ...[failureWords[failure].name, policyTitle(policy)],
        ...[percent(recovered.share), String(recovered.all)],
      ]),
    },
  };
}
