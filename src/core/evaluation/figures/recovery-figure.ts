import type { FailureKind } from '../../failure.ts';
import { type FaultKind, faultWords } from '../../faults/fault-kind.ts';
import { shareAxis } from '../../plot/axes.ts';
import { intervalChart } from '../../plot/interval-chart.ts';
import type { PolicyName } from '../../policy-name.ts';
import { failureWords } from '../../wording.ts';
import { policiesOf, recoveryByFailure, recoveryByFaultKind, type Share } from '../curves.ts';
import type { RunReport } from '../run-report.ts';
import { type Figure, percent } from './figure.ts';
import { policyLook, policyTitle } from './policy-look.ts';

/** Of the runs in which a failure was noticed, how many ended right, by failure and policy. */
export function noticedFigure(runs: readonly RunReport[]): Figure {
  const met = byPolicy(runs, (own) =>
    recoveryByFailure(own).map(({ failure, recovered }) => ({ kind: failure, recovered })),
  );
  return recoveryFigure(met, {
    ...{ id: 'noticed', title: 'Recovery by the failure that was noticed', of: 'Failure' },
    missing: 'No run noticed a failure.',
    nameOf: (kind: FailureKind) => failureWords[kind].name,
    caption:
      'Of the runs in which a policy noticed this failure, the share that ended right all the same, with 95% intervals.',
  });
}

/** Of the runs into which a fault was put, how many ended right, by fault and policy. */
export function injectedFigure(runs: readonly RunReport[]): Figure {
  const met = byPolicy(runs, (own) =>
    recoveryByFaultKind(own).map(({ fault, recovered }) => ({ kind: fault, recovered })),
  );
  return recoveryFigure(met, {
    ...{ id: 'injected', title: 'Recovery by the fault that was put in', of: 'Fault' },
    missing: 'No fault was put into these runs.',
    nameOf: (kind: FaultKind) => faultWords[kind].name,
    caption:
      'Of the runs that this fault befell, noticed or not, the share that ended right all the same, with 95% intervals.',
  });
}

type Met<Kind> = { readonly policy: PolicyName; readonly kind: Kind; readonly recovered: Share };

function byPolicy<Kind>(
  runs: readonly RunReport[],
  of: (own: readonly RunReport[]) => readonly Omit<Met<Kind>, 'policy'>[],
): readonly Met<Kind>[] {
  return policiesOf(runs).flatMap((policy) =>
    of(runs.filter((run) => run.policy === policy)).map((each) => ({ policy, ...each })),
  );
}

type Words<Kind> = Pick<Figure, 'id' | 'title' | 'caption' | 'missing'> & {
  readonly of: string;
  readonly nameOf: (kind: Kind) => string;
};

function recoveryFigure<Kind extends string>(met: readonly Met<Kind>[], words: Words<Kind>): Figure {
  const { id, title, caption, missing, of, nameOf } = words;
  const kinds = [...new Set(met.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => ({
    name: nameOf(kind),
    points: met.filter((each) => each.kind === kind).map(pointOf),
  }));
  return {
    ...{ id, title, caption, missing },
    draw:
      rows.length === 0
        ? undefined
        : (width) => intervalChart({ title, width, x: shareAxis('Ended right'), rows }),
    table: {
      head: [of, 'Policy', 'Ended right', 'Runs'],
      rows: met.map(({ policy, kind, recovered }) => [
        ...[nameOf(kind), policyTitle(policy)],
        ...[percent(recovered.share), String(recovered.all)],
      ]),
    },
  };
}

function pointOf({ policy, recovered }: Met<string>) {
  return {
    ...{ name: policyTitle(policy), look: policyLook(policy) },
    ...{ value: recovered.share, interval: recovered.interval },
    words: `${policyTitle(policy)}: ${recovered.hits} of ${recovered.all} ended right`,
  };
}
