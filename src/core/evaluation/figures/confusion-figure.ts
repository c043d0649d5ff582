import { failures } from '../../failure.ts';
import { faultKinds, faultWords } from '../../faults/fault-kind.ts';
import { matrixChart } from '../../plot/matrix-chart.ts';
import { failureWords } from '../../wording.ts';
import type { RunReport } from '../run-report.ts';
import type { Figure } from './figure.ts';

const nothing = 'Nothing';
const noFault = 'No fault';

/** Which failure was noticed where which fault was put in. */
export function confusionFigure(runs: readonly RunReport[]): Figure {
  const kinds = faultKinds.filter((kind) => runs.some((run) => hasFault(run, kind)));
  const noticed = failures.filter((failure) => runs.some((run) => run.failures.includes(failure)));
  const rows = [
    ...kinds.map((kind) => ({ name: faultWords[kind].name, own: runs.filter((run) => hasFault(run, kind)) })),
    { name: noFault, own: runs.filter(({ injected }) => injected.length === 0) },
  ];
  const counts = rows.map(({ own }) => [
    ...noticed.map((failure) => own.filter((run) => run.failures.includes(failure)).length),
    own.filter((run) => run.failures.length === 0).length,
  ]);
  const columns = [...noticed.map((failure) => failureWords[failure].name), nothing];
  const totals = rows.map(({ own }) => own.length);
  const names = rows.map(({ name }) => name);
  const title = 'Faults that were put in, and failures that were noticed';
  return {
    ...{ id: 'confusion', title, missing: 'No fault was put into these runs.' },
    caption:
      'How many runs noticed each failure (columns), by the fault that was put into them (rows); a run may have several of both. Shade is the share of the row. What is noticed with no fault comes of the questions themselves.',
    draw:
      kinds.length === 0
        ? undefined
        : (width) =>
            matrixChart({
              ...{ title, width, rows: names, columns, counts, totals },
              ...{ rowTitle: 'Put in', columnTitle: 'Noticed' },
            }),
    table: {
      head: ['Put in', 'Runs', ...columns],
      rows: names.map((name, row) => [name, String(totals[row]), ...(counts[row] ?? []).map(String)]),
    },
  };
}

function hasFault({ injected }: RunReport, kind: RunReport['injected'][number]['kind']): boolean {
  return injected.some((each) => each.kind === kind);
}
