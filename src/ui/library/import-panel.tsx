import { Button } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import type { ImportView } from '../runs/library-desk.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { progressWords, shareOf } from './import-words.ts';
import styles from './library.module.css';

/** The import that goes on, or what the last one brought. */
export function ImportPanel() {
  const { desk } = useServices();
  const view = useObservable(desk.importing);
  switch (view.kind) {
    case 'none':
      return null;
    case 'importing':
      return <Importing view={view} />;
    case 'done':
      return <ImportOutcome {...view} onClose={() => desk.dismiss()} />;
    default:
      return view satisfies never;
  }
}

function Importing({ view }: { readonly view: Extract<ImportView, { readonly kind: 'importing' }> }) {
  const { asking, desk } = useServices();
  const { title, progress } = view;
  // A question may wait for this import: then it is dropped with it.
  const stop = () => (asking.view.current().kind === 'loading' ? asking.stop() : desk.stop());
  return (
    <section className={styles['panel']} aria-label="Import">
      <div className={styles['progress']}>
        <ProgressBar
          label={`Reading: ${title}`}
          share={progress === undefined ? undefined : shareOf(progress)}
          detail={progress === undefined ? 'Looking through the files…' : progressWords(progress)}
        />
        <p className={styles['path']}>
          {progress === undefined ? ' ' : <HostileText>{progress.path}</HostileText>}
        </p>
      </div>
      <Button onPress={stop}>Stop</Button>
    </section>
  );
}
