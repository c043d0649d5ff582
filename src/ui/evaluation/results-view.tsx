import type { EvaluationRecord } from '../../core/evaluation/evaluation-record.ts';
import type { EvaluationReport } from '../../core/evaluation/evaluation-report.ts';
import { packLibrary } from '../../core/evaluation/question-pack.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { AboutSection } from './about-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { GoingPanel } from './going-panel.tsx';
import { recordName } from './kept-section.tsx';
import { DeskNotice } from './overview.tsx';
import { Details } from './questions-section.tsx';
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
      {report !== undefined && <Results id={id} report={report} isGoing={isGoing} />}
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

type ResultsProps = { readonly id: string; readonly report: EvaluationReport; readonly isGoing: boolean };

function Results({ id, report, isGoing }: ResultsProps) {
  const { runs, summary, planned, answersNotFound } = report;
  const isPartial = runs.length < planned;
  return (
    <>
      {answersNotFound.length > 0 && <NotFoundNotice ids={answersNotFound} />}
      {isPartial && !isGoing && runs.length > 0 && (
        <Notice>
          {runs.length.toLocaleString('en')} of {planned.toLocaleString('en')} runs are there. The numbers
          below are of these.
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
      <AboutSection report={report} />
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
