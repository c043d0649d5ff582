import { useEffect } from 'react';
import { EngineStrip } from '../engine/engine-strip.tsx';
import { useServices } from '../services.ts';
import { useFreshCounts } from '../use-fresh-counts.ts';
import { useObservable } from '../use-observable.ts';
import { AddDocuments } from './add-documents.tsx';
import styles from './ask-view.module.css';
import { AskingNotice } from './asking-notice.tsx';
import { ImportStrip } from './import-strip.tsx';
import { QuestionForm } from './question-form.tsx';
import { ReaderNotice } from './reader-notice.tsx';
import { RunPanel } from './run-panel.tsx';
import { Samples } from './samples.tsx';

/** The question; then the run as it goes on, and how it ended. Without one: what can be asked. */
export function AskView() {
  const { session, desk, asking } = useServices();
  const view = useObservable(session.view);
  const isIdle = view.kind === 'idle';
  const question = isIdle ? '' : (view.state.started?.question ?? '');
  const shown = isIdle ? '' : view.runId;
  useFreshCounts(desk);
  // A sample further down was asked: what comes of it stands above.
  useEffect(() => {
    if (shown !== '') window.scrollTo(0, 0);
  }, [shown]);
  useEffect(() => {
    document.title = question === '' ? 'Ask · Reroute' : `${question} · Reroute`;
    // The run may come from elsewhere: gone on with, forked, or brought back after a reload.
    if (question !== '') asking.draft.set(question);
  }, [question, asking]);
  return (
    <div className={styles['page']}>
      <header className={isIdle ? styles['head'] : 'visually-hidden'}>
        <h1>{isIdle ? 'Ask your own documents' : question}</h1>
        {isIdle && (
          <p className={styles['lead']}>
            Reroute searches them here, in this tab. When a search goes wrong it notices, says why, and takes
            another way.
          </p>
        )}
      </header>
      <div className={styles['asking']}>
        <QuestionForm asked={question} isRunning={view.kind === 'running'} />
        <AskingNotice />
        <EngineStrip />
        <ReaderNotice />
        <ImportStrip />
      </div>
      {isIdle ? (
        <>
          <Samples />
          <AddDocuments />
        </>
      ) : (
        <RunPanel key={view.runId} view={view} />
      )}
    </div>
  );
}
