import { useEffect, useMemo, useState } from 'react';
import {
  type Arm,
  type Comparison,
  commonPolicies,
  judgeComparison,
  runsOf,
} from '../../core/evaluation/compare-reports.ts';
import { policiesOf } from '../../core/evaluation/curves.ts';
import type { EvaluationReport } from '../../core/evaluation/evaluation-report.ts';
import type { PolicyName } from '../../core/policy-name.ts';
import { policyWords } from '../../core/wording.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { formatRoute } from '../router/route.ts';
import { useServices } from '../services.ts';
import { ChangesSection } from './changes-section.tsx';
import { DifferencesSection } from './differences-section.tsx';
import styles from './evaluation.module.css';
import { recordFacts, recordName } from './record-words.ts';
import { MissingEvaluation } from './results-view.tsx';
import { useRecord, useReport } from './use-report.ts';

type Props = { readonly left: string; readonly right: string };

/** Two evaluations, or two policies of one, run by run. */
export function CompareView({ left, right }: Props) {
  const [first, second] = [useReport(left), useReport(right)];
  const [firstRecord, secondRecord] = [useRecord(left), useRecord(right)];
  if (first.kind === 'missing' || second.kind === 'missing') return <MissingEvaluation />;
  const nameOf = (record: typeof firstRecord) =>
    record === undefined ? 'Evaluation' : [recordName(record), ...recordFacts(record)].join(', ');
  const names = [nameOf(firstRecord), nameOf(secondRecord)] as const;
  return (
    <Page
      title="Comparison"
      width="wide"
      lead={
        left === right
          ? `Policies of one evaluation (${names[0]}), paired by question and seed.`
          : 'Two evaluations, paired by question and seed.'
      }
      actions={
        <ButtonLink href={formatRoute({ view: 'evaluation', id: left })}>Back to the first</ButtonLink>
      }
    >
      {first.kind === 'loaded' && second.kind === 'loaded' ? (
        <Sides ids={[left, right]} names={names} reports={[first.report, second.report]} />
      ) : (
        <Waiting views={[first, second]} />
      )}
    </Page>
  );
}

function Waiting({ views }: { readonly views: readonly ReturnType<typeof useReport>[] }) {
  const failed = views.find((view) => view.kind === 'failed');
  return failed === undefined ? (
    <p role="status">Opening both…</p>
  ) : (
    <Notice kind="problem">{failed.message}</Notice>
  );
}

type Two<T> = readonly [T, T];

type SidesProps = {
  readonly ids: Two<string>;
  readonly names: Two<string>;
  readonly reports: Two<EvaluationReport>;
};

/** Which policy of each is compared: the last that both have, unless the person says otherwise. */
function Sides({ ids, names, reports }: SidesProps) {
  const [chosen, setChosen] = useState(() => firstChoice(ids, reports));
  const arms = useMemo<Two<Arm> | undefined>(() => {
    const [left, right] = chosen;
    if (left === undefined || right === undefined) return undefined;
    return [
      { report: reports[0], policy: left },
      { report: reports[1], policy: right },
    ];
  }, [chosen, reports]);
  if (arms === undefined)
    return <Notice>There is nothing to compare: one of the two has no finished run.</Notice>;
  return (
    <>
      <div className={styles['sides']}>
        <Side
          {...{ title: 'First', name: names[0], arm: arms[0] }}
          onChange={(policy) => setChosen([policy, chosen[1]])}
        />
        <Side
          {...{ title: 'Second', name: names[1], arm: arms[1] }}
          onChange={(policy) => setChosen([chosen[0], policy])}
        />
      </div>
      <Compared ids={ids} arms={arms} />
    </>
  );
}

function firstChoice(ids: Two<string>, [left, right]: Two<EvaluationReport>): Two<PolicyName | undefined> {
  const [own, other] = [policiesOf(left.runs), policiesOf(right.runs)];
  if (ids[0] === ids[1]) return [own[0], own.at(-1)];
  const common = commonPolicies(left, right).at(-1);
  return [common ?? own.at(-1), common ?? other.at(-1)];
}

type SideProps = {
  readonly title: string;
  readonly name: string;
  readonly arm: Arm;
  readonly onChange: (policy: PolicyName) => void;
};

function Side({ title, name, arm, onChange }: SideProps) {
  const { report, policy } = arm;
  return (
    <div className={styles['side']}>
      <p>
        <b>{title}:</b> {name}
      </p>
      <FilterBar
        label={`${title}: policy`}
        value={policy}
        options={policiesOf(report.runs).map((value) => ({
          ...{ value, title: policyWords[value].name },
          count: report.runs.filter((run) => run.policy === value).length,
        }))}
        onChange={onChange}
      />
    </div>
  );
}

type View = Comparison | { readonly kind: 'failed'; readonly message: string };

function Compared({ ids, arms }: { readonly ids: Two<string>; readonly arms: Two<Arm> }) {
  const { evaluations } = useServices();
  const [view, setView] = useState<View | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    const [left, right] = arms;
    evaluations
      .compare(runsOf(left), runsOf(right))
      .then((comparison): View => judgeComparison(left, right, comparison))
      .catch((error): View => ({ kind: 'failed', message: `The comparison broke off: ${String(error)}` }))
      .then((next) => isShown && setView(next));
    return () => {
      isShown = false;
    };
  }, [evaluations, arms]);
  if (view === undefined) return <p role="status">Comparing…</p>;
  if (view.kind !== 'compared') return <Notice kind="problem">{view.message}</Notice>;
  const { comparison, notes } = view;
  return (
    <>
      {notes.length > 0 && (
        <Notice>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DifferencesSection comparison={comparison} />
      <ChangesSection ids={ids} arms={arms} changes={comparison.changes} />
    </>
  );
}
