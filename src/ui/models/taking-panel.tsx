import { X } from 'lucide-react';
import { modelFailureWords } from '../../core/models/model-failure.ts';
import { count } from '../../core/wording.ts';
import type { TakeReport } from '../../ports/model-supply.ts';
import { Button, IconButton } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { progressWords, shareOf } from './model-words.ts';
import styles from './models.module.css';

/** Files of the person's that are copied just now, or what came of the last ones. */
export function TakingPanel() {
  const { models } = useServices();
  const view = useObservable(models.taking);
  if (view.kind === 'none') return null;
  if (view.kind === 'taken') return <Taken report={view.report} />;
  const { progress } = view;
  return (
    <section className={styles['panel']} aria-label="Your files">
      <div className={styles['progress']}>
        <ProgressBar
          label="Copying and checking"
          share={progress === undefined ? undefined : shareOf(progress)}
          detail={progress === undefined ? 'looking through the files…' : progressWords(progress)}
        />
        <p className={styles['path']}>
          {progress !== undefined && <HostileText>{progress.path}</HostileText>}
        </p>
      </div>
      <Button onPress={() => models.stopTaking()}>Stop</Button>
    </section>
  );
}

const mostNamed = 5;

function Taken({ report }: { readonly report: TakeReport }) {
  const { models } = useServices();
  const stored = report.models.filter(({ reply }) => reply.kind === 'stored');
  const failures = [
    ...report.models.flatMap(({ reply }) => (reply.kind === 'failed' ? [reply.failure] : [])),
    ...report.problems,
  ];
  const named = report.ignored.slice(0, mostNamed);
  const more = report.ignored.length - named.length;
  return (
    <section className={styles['panel']} aria-label="What your files were">
      <div className={styles['progress']} role={failures.length > 0 ? 'alert' : 'status'}>
        {stored.map(({ entry }) => (
          <p key={entry.id}>
            <strong>
              <HostileText>{entry.name}</HostileText>
            </strong>{' '}
            is stored on this device.
          </p>
        ))}
        {failures.map((failure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the report is never changed, so a place in it is an identity
          <p key={index}>
            <HostileText>{modelFailureWords(failure)}</HostileText>
          </p>
        ))}
        {named.length > 0 && (
          <p className={styles['soft']}>
            Left out, as {report.ignored.length === 1 ? 'it belongs' : 'they belong'} to no model:{' '}
            <HostileText>{named.join(', ')}</HostileText>
            {more > 0 && ` and ${count(more, 'more file')}`}.
          </p>
        )}
      </div>
      <IconButton label="Close this report" onPress={() => models.dismiss()}>
        <X size={17} />
      </IconButton>
    </section>
  );
}
