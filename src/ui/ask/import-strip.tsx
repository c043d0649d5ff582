import { X } from 'lucide-react';
import { count } from '../../core/wording.ts';
import type { ImportProgress, ImportReport } from '../../ports/library.ts';
import { IconButton } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { ProgressStrip } from '../components/progress-strip.tsx';
import { progressWords, reportWords, shareOf } from '../library/import-words.ts';
import { formatRoute } from '../router/route.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import styles from './import-strip.module.css';

/** The import that goes on, in a line, and what it brought; the library view tells all of it. */
export function ImportStrip() {
  const { asking, desk } = useServices();
  const view = useObservable(desk.importing);
  if (view.kind === 'none') return null;
  if (view.kind === 'done') return <Done {...view} onClose={() => desk.dismiss()} />;
  const stop = () => (asking.view.current().kind === 'loading' ? asking.stop() : desk.stop());
  return (
    <ProgressStrip label={`Reading: ${view.title}`} onStop={stop} {...progressOf(view.progress)}>
      {view.progress !== undefined && (
        <p className={styles['path']}>
          <HostileText>{view.progress.path}</HostileText>
        </p>
      )}
    </ProgressStrip>
  );
}

function progressOf(progress: ImportProgress | undefined) {
  return progress === undefined
    ? { share: undefined, detail: 'Looking through the files…' }
    : { share: shareOf(progress), detail: progressWords(progress) };
}

type DoneProps = {
  readonly report: ImportReport;
  readonly files: number | undefined;
  readonly onClose: () => void;
};

function Done({ report, files, onClose }: DoneProps) {
  const { ended, message, problems, notes = [] } = report;
  const isBad = ended === 'storage-full' || ended === 'unavailable';
  const close = (
    <IconButton label="Close this message" onPress={onClose}>
      <X size={16} />
    </IconButton>
  );
  return (
    <Notice kind={isBad ? 'problem' : 'info'} action={close}>
      {reportWords(report, files)} {message}{' '}
      {problems.length > 0 && `${count(problems.length, 'file')} could not be read. `}
      {notes.length > 0 && `There is something to know of ${count(notes.length, 'file')}. `}
      {problems.length + notes.length > 0 && (
        <a href={formatRoute({ view: 'library' })}>See which, and why</a>
      )}
    </Notice>
  );
}
