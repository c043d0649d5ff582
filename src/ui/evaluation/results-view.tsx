import { countsOf, type EvaluationRecord } from '../../core/evaluation/evaluation-record.ts';
import type { EvaluationReport } from '../../core/evaluation/evaluation-report.ts';
import { packLibrary } from '../../core/evaluation/question-pack.ts';
import type { RunCounts } from '../../core/evaluation/report-facts.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import type { EvaluationGoing } from '../runs/evaluation-desk.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { AboutSection } from './about-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { GoingPanel } from './going-panel.tsx';
import { DeskNotice } from './overview.tsx';
import { Details } from './questions-section.tsx';
import { recordName } from './record-words.ts';
import { RecoveredSection } from './recovered-section.tsx';
import { ResultActions } from './result-actions.tsx';
import { RunsSection } from './runs-section.tsx';
import { SummarySection } from './summary-section.tsx';
import { useRecord, useReport } from './use-report.ts';

/** One evaluation: how far it is, and what it brought. */
export function ResultsView({ id }: { readonly id: string }) {
  const { evaluations } = useServices();
  const record = useRecord(id);
  const view = useReport(id);
  const going = useObservable(evaluations.going);
  const isGoing = going?.id === id;
  const counts = countsNow(record, isGoing ? going : undefined);
  if (view.kind === 'missing') return <MissingEvaluation />;
  const report = view.kind === 'loaded' ? view.report : undefined;
  const name = record === undefined ? 'Evaluation' : recordName(record);
  return (
    <Page
      title={name}
      width="wide"
      lead={record === undefined ? undefined : <Lead record={record} />}
      actions={record !== undefined && <ResultActions {...{ record, report, isGoing }} />}
    >
      <DeskNotice />
      {isGoing && going !== undefined && <GoingPanel going={going} />}
      {view.kind === 'loading' && <p role="status">Working out the results…</p>}
      {view.kind === 'failed' && <Notice kind="problem">{view.message}</Notice>}
      {!isGoing && record?.kind === 'made' && record.problem !== undefined && (
        <Notice kind="problem">
          <p>{record.problem.message}</p>
          <Details lines={record.problem.details} />
        </Notice>
      )}
      {report !== undefined && <Results {...{ id, report, isGoing, counts }} />}
    </Page>
  );
}

export function MissingEvaluation() {
  return (
    <Page
      title="This evaluation is not here"
      lead="It was deleted, or it is kept in another browser. A report that was exported there can be opened here."
    >
      <p>
        <ButtonLink href="#/evaluation">See all evaluations</ButtonLink>
      </p>
    </Page>
  );
}

function Lead({ record }: { readonly record: EvaluationRecord }) {
  if (record.kind === 'made') return <HostileText>{`Asked of: ${packLibrary(record.pack)}.`}</HostileText>;
  const library = record.report.questionSet?.library;
  return (
    <>
      A report from elsewhere: its runs have no trails here.
      {library !== undefined && <HostileText>{` Asked of: ${library}.`}</HostileText>}
    </>
  );
}

/** One number wherever it stands: of the evaluation that goes on, else of what is kept. */
function countsNow(
  record: EvaluationRecord | undefined,
  going: EvaluationGoing | undefined,
): RunCounts | undefined {
  if (going?.planned !== undefined) return { done: going.done, planned: going.planned };
  return record === undefined ? undefined : countsOf(record);
}

type ResultsProps = {
  readonly id: string;
  readonly report: EvaluationReport;
  readonly isGoing: boolean;
  readonly counts: RunCounts | undefined;
};

function Results({ id, report, isGoing, counts }: ResultsProps) {
  const { runs, summary, answersNotFound } = report;
  const isPartial = counts !== undefined && counts.done < counts.planned;
  return (
    <>
      {answersNotFound.length > 0 && <NotFoundNotice ids={answersNotFound} />}
      {isPartial && !isGoing && runs.length > 0 && (
        <Notice>
          {counts.done.toLocaleString('en')} of {counts.planned.toLocaleString('en')} runs are there. The
          numbers below are of these.
        </Notice>
      )}
      {runs.length === 0 && !isGoing && <p>No run was finished.</p>}
      {runs.length > 0 && (
        <>
          <SummarySection summary={summary} />
          <RecoveredSection summary={summary} />
          <FiguresSection runs={runs} />
          <RunsSection id={id} runs={runs} />
        </>
      )}
      <AboutSection report={report} counts={counts} />
    </>
  );
}

const mostNamed = 20;

function NotFoundNotice({ ids }: { readonly ids: readonly string[] }) {
  const named = ids.slice(0, mostNamed).join(', ');
  const more = ids.length - mostNamed;
  return (
    <Notice>
      The right answer of {ids.length.toLocaleString('en')} {ids.length === 1 ? 'question' : 'questions'}{' '}
      stands nowhere in the library, so that it can hardly be found: <HostileText>{named}</HostileText>
      {more > 0 && ` and ${more.toLocaleString('en')} more`}.
    </Notice>
  );
}
