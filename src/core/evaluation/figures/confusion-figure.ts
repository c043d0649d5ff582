import { failures } from '../../failure.ts';
import { matrixChart } from '../../plot/matrix-chart.ts';
import { failureWords } from '../../wording.ts';
import type { RunReport } from '../run-report.ts';
import type { Figure } from './figure.ts';

const nothing = 'Nothing';

/** Which failure was noticed where which fault was put in. */
export function confusionFigure(runs: readonly RunReport[]): Figure {
  const known = runs.filter(({ injected }) => injected !== undefined);
  const faulty = known.filter(({ injected = [] }) => injected.length > 0);
  const faults = [...new Set(faulty.flatMap(({ injected = [] }) => injected))].sort();
  const noticed = failures.filter((failure) => known.some((run) => run.failures.includes(failure)));
  const rows = [...faults, 'none'];
  const of = (fault: string) =>
    known.filter(({ injected = [] }) =>
      fault === 'none' ? injected.length === 0 : injected.includes(fault),
    );
  const counts = rows.map((fault) => {
    const own = of(fault);
    const each = noticed.map((failure) => own.filter((run) => run.failures.includes(failure)).length);
    return [...each, own.filter((run) => run.failures.length === 0).length];
  });
  const columns = [...noticed.map((failure) => failureWords[failure].name), nothing];
  const totals = rows.map((fault) => of(fault).length);
  const title = 'Faults that were put in, and failures that were noticed';
  return {
    ...{ id: 'confusion', title, missing: 'No fault was put into these runs.' },
    caption:
      'How many runs noticed each failure (columns), by the fault that was put into them (rows); a run may have several of both. Shade is the share of the row. Failures noticed with no fault come of the questions themselves.',
    draw:
      faults.length === 0
        ? undefined
        : (width) =>
            matrixChart({
              ...{ title, width, rows, columns, counts, totals },
              ...{ rowTitle: 'Put in', columnTitle: 'Noticed' },
            }),
    table: {
      head: ['Put in', 'Runs', ...columns],
      rows: rows.map((fault, row) => [fault, String(totals[row]), ...(counts[row] ?? []).map(String)]),
    },
  };
}
