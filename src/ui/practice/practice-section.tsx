import { useEffect, useSyncExternalStore } from 'react';
import type { PracticeProgress } from '../../ports/practice.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { ProgressStrip } from '../components/progress-strip.tsx';
import { Section } from '../components/section.tsx';
import type { PracticeView } from '../runs/practice-desk.ts';
import { useServices } from '../services.ts';
import { useNow } from '../use-now.ts';
import { useObservable } from '../use-observable.ts';
import { dateWords } from '../words/time-words.ts';
import styles from './practice.module.css';
import { PracticeTable } from './practice-table.tsx';
import { timeLeft } from './time-left.ts';

/** The learned policy, trained further on what the library holds. */
export function PracticeSection() {
  const { practice } = useServices();
  const view = useObservable(practice.view);
  return (
    <Section
      title="Practice"
      lead="Questions are made from your own documents, searches are made to fail on purpose, and the learned policy finds out what helps. All of it stays in this browser."
    >
      <PracticeBody view={view} />
      <InUse isRunning={view.kind === 'running'} />
    </Section>
  );
}

function PracticeBody({ view }: { readonly view: PracticeView }) {
  switch (view.kind) {
    case 'running':
      return <Running progress={view.progress} startedAt={view.startedAt} />;
    case 'done':
      return (
        <>
          <PracticeTable report={view.report} isKept={view.isKept} />
          <Begin>Practise again</Begin>
        </>
      );
    case 'failed':
      return (
        <>
          <Notice kind="problem">{view.message}</Notice>
          <Begin>Try again</Begin>
        </>
      );
    case 'idle':
      return <Begin>Practise on this library</Begin>;
    default:
      return view satisfies never;
  }
}

function Begin({ children }: { readonly children: string }) {
  const { practice } = useServices();
  return (
    <div>
      <Button onPress={() => void practice.begin()}>{children}</Button>
    </div>
  );
}

const phases: Readonly<Record<PracticeProgress['phase'], string>> = {
  reading: 'Making questions from your documents',
  before: 'Measuring what it can do before',
  practising: 'Practising',
  after: 'Measuring what it can do now',
};

function Running({
  progress: { phase, done, of },
  startedAt,
}: {
  readonly progress: PracticeProgress;
  readonly startedAt: number;
}) {
  const { practice, clock } = useServices();
  const now = useNow(clock, 1000);
  const left = timeLeft({ phase, done, of }, now - startedAt);
  const detail = phase === 'reading' ? '' : `${done} of ${of}${left}`;
  return (
    <ProgressStrip
      {...{ label: phases[phase], share: of > 1 ? done / of : undefined, detail }}
      onStop={() => practice.stop()}
    />
  );
}

/** Which weights steer, and the way back to those that came with the page. */
function InUse({ isRunning }: { readonly isRunning: boolean }) {
  const { policy, practice } = useServices();
  useEffect(() => void policy.loadPractised(), [policy]);
  const status = useSyncExternalStore(policy.watch, policy.current);
  if (status.kind === 'unavailable' && !isRunning) return <Notice kind="problem">{status.message}</Notice>;
  if (status.kind !== 'ready' || status.practisedAt === undefined) return null;
  return (
    <div className={styles['use']}>
      <p className={styles['text']}>
        The learned policy steers with what it practised here ({dateWords(status.practisedAt)}). It is chosen
        in the <a href="#/settings">settings</a>.
      </p>
      <Button size="s" isDisabled={isRunning} onPress={() => void practice.undo()}>
        Undo the practice
      </Button>
    </div>
  );
}
