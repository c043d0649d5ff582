import { useEffect, useMemo, useState } from 'react';
import type { EvaluationRecord } from '../../core/evaluation/evaluation-record.ts';
import type { RunReport } from '../../core/evaluation/run-report.ts';
import type { RunEvent } from '../../core/event.ts';
import { foldEvents } from '../../core/evolve.ts';
import { faultWords } from '../../core/faults/fault-kind.ts';
import { foldTrail } from '../../core/trail/fold-trail.ts';
import { count, failureWords, moveWords, policyWords } from '../../core/wording.ts';
import { Outcome } from '../answer/outcome.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { formatRoute } from '../router/route.ts';
import { useServices } from '../services.ts';
import { DocumentLinks } from '../text/document-links.ts';
import { TrailView } from '../trail/trail-view.tsx';
import styles from './evaluation.module.css';
import { MissingEvaluation } from './results-view.tsx';
import { OutcomeSign, Said } from './run-line.tsx';
import { useRecord, useReport } from './use-report.ts';

/** One run of an evaluation: what it should have said, what it said, and the way there. */
export function EvaluationRun({ id, position }: { readonly id: string; readonly position: number }) {
  const view = useReport(id);
  const record = useRecord(id);
  if (view.kind === 'missing') return <MissingEvaluation />;
  if (view.kind !== 'loaded') {
    return (
      <Page title="Run" width="wide">
        {view.kind === 'failed' ? (
          <Notice kind="problem">{view.message}</Notice>
        ) : (
          <p role="status">Opening the run…</p>
        )}
      </Page>
    );
  }
  const run = view.report.runs[position];
  const back = <ButtonLink href={formatRoute({ view: 'evaluation', id })}>All runs</ButtonLink>;
  if (run === undefined) {
    return (
      <Page title="This run is not here" lead="It was not finished." actions={back}>
        {null}
      </Page>
    );
  }
  return (
    <Page title={run.question} width="wide" lead={<Lead run={run} />} actions={back}>
      <RunFacts run={run} />
      <Trail {...{ id, position, record }} />
    </Page>
  );
}

function Lead({ run }: { readonly run: RunReport }) {
  return (
    <>
      {policyWords[run.policy].name}, {count(run.searches, 'search', 'searches')}, seed {run.seed}
      {run.kind === undefined ? '' : `, ${run.kind}`}
    </>
  );
}

function RunFacts({ run }: { readonly run: RunReport }) {
  const { rightAnswers, answerable, failures, moves, injected } = run;
  const should = answerable ? rightAnswers.join(' · ') : 'That there is no answer';
  return (
    <dl className={styles['facts']}>
      <Row name="It said">
        <span className={styles['verdict']}>
          <OutcomeSign run={run} />
          <span>
            <Said run={{ ...run, right: true }} />
          </span>
        </span>
      </Row>
      {should !== '' && (
        <Row name="Right is">
          <HostileText>{should}</HostileText>
        </Row>
      )}
      <Row name="Faults put in">
        {injected.length === 0 ? 'None' : injected.map(({ kind }) => faultWords[kind].name).join(', ')}
      </Row>
      <Row name="Noticed">
        {failures.length === 0 ? 'Nothing' : failures.map((each) => failureWords[each].name).join(', ')}
      </Row>
      <Row name="Moves">
        {moves.length === 0 ? 'None' : moves.map((each) => moveWords[each].name).join(', ')}
      </Row>
    </dl>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type TrailProps = {
  readonly id: string;
  readonly position: number;
  readonly record: EvaluationRecord | undefined;
};

function Trail({ id, position, record }: TrailProps) {
  const events = useTrail(id, position);
  const parts = useMemo(
    () => (events === undefined ? undefined : { trail: foldTrail(events), state: foldEvents(events) }),
    [events],
  );
  if (events === undefined) return <p role="status">Opening the trail…</p>;
  if (events.length === 0 || parts === undefined) {
    return (
      <Notice>
        {record?.kind === 'imported'
          ? 'A report holds no trails: they stay in the browser that made it.'
          : 'The trail of this run is not kept.'}
      </Notice>
    );
  }
  const isOfLibrary =
    record?.kind === 'made' && record.pack.kind === 'files' && record.pack.corpus === undefined;
  return (
    <DocumentLinks value={isOfLibrary}>
      <Outcome state={parts.state} />
      <section aria-label="The way there" className={styles['block']}>
        <h2>The way there</h2>
        <TrailView trail={parts.trail} />
      </section>
    </DocumentLinks>
  );
}

const nothing: readonly RunEvent[] = [];

/** The log of the run; empty where none is kept, undefined while it is read. */
function useTrail(id: string, position: number): readonly RunEvent[] | undefined {
  const { evaluations } = useServices();
  const [events, setEvents] = useState<readonly RunEvent[] | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    void evaluations.trail(id, position).then((trail) => isShown && setEvents(trail ?? nothing));
    return () => {
      isShown = false;
    };
  }, [evaluations, id, position]);
  return events;
}
