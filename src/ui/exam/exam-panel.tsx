import { useSyncExternalStore } from 'react';
import type { ExamControl, ExamStatus } from '../../ports/exam-control.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { Section } from '../components/section.tsx';
import styles from './exam.module.css';
import { ExamTable } from './exam-table.tsx';

/** The exam of the model that is loaded; nothing where none is. */
export function ExamPanel({ exam }: { readonly exam: ExamControl }) {
  const status = useSyncExternalStore(exam.watch, exam.status);
  if (status.kind === 'none') return null;
  return (
    <Section
      title="What it is worth here"
      lead="A short exam on made-up facts that no model has seen. Each job goes to the one that does it better: a model that is no help is not asked."
    >
      <ExamBody status={status} exam={exam} />
    </Section>
  );
}

type BodyProps = { readonly status: Exclude<ExamStatus, { kind: 'none' }>; readonly exam: ExamControl };

function ExamBody({ status, exam }: BodyProps) {
  switch (status.kind) {
    case 'running': {
      const { done, of, marks } = status;
      return (
        <>
          <ProgressBar
            label="Exam"
            share={of === 0 ? undefined : done / of}
            detail={`${done} of ${of}, two minutes at most`}
          />
          <ExamTable marks={marks} routes={undefined} />
          <div>
            <Button onPress={() => exam.stop()}>Stop the exam</Button>
          </div>
        </>
      );
    }
    case 'finished':
      return <Finished status={status} exam={exam} />;
    case 'unmarked':
      return (
        <>
          <Notice kind="problem">{status.message}</Notice>
          <Again exam={exam}>Take the exam</Again>
        </>
      );
    default:
      return status satisfies never;
  }
}

function Finished({
  status: { result, routes, estimate },
  exam,
}: {
  readonly status: Extract<ExamStatus, { kind: 'finished' }>;
  readonly exam: ExamControl;
}) {
  const { engine, speed, seconds, isCut, hardware } = result;
  const read =
    speed === undefined
      ? ''
      : `, reads ${speed.prefill.toFixed(0)} and writes ${speed.decode.toFixed(0)} tokens a second`;
  return (
    <>
      <p className={styles['facts']}>
        {`${engine} on ${hardware}${read}. `}
        {`The exam took ${seconds.toFixed(0)} s${isCut ? ', and its time was up before every job had an item' : ''}. `}
        {`A run takes about ${Math.max(1, Math.round(estimate.totalMs / 1000))} s.`}
      </p>
      <ExamTable marks={result.marks} routes={routes} />
      <Again exam={exam}>Take it again</Again>
    </>
  );
}

function Again({ exam, children }: { readonly exam: ExamControl; readonly children: string }) {
  return (
    <div>
      <Button onPress={() => void exam.take()}>{children}</Button>
    </div>
  );
}
