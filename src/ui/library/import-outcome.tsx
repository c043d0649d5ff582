import { X } from 'lucide-react';
import { count } from '../../core/wording.ts';
import type { ImportReport } from '../../ports/library.ts';
import { IconButton } from '../components/button.tsx';
import { reportWords } from './import-words.ts';
import styles from './library.module.css';
import { ProblemList } from './problem-list.tsx';

export type ImportOutcomeProps = {
  readonly title: string;
  readonly report: ImportReport;
  readonly files: number | undefined;
  readonly onClose: () => void;
};

/** What an import brought, and every file that could not be read, with its reason. */
export function ImportOutcome({ title, report, files, onClose }: ImportOutcomeProps) {
  const { ended, message, problems, notes = [] } = report;
  const isBad = ended === 'storage-full' || ended === 'unavailable';
  return (
    <section className={styles['panel']} aria-label="What the import brought">
      <div className={styles['report']}>
        <div role={isBad ? 'alert' : 'status'}>
          <h2 className={styles['reportTitle']}>{title}</h2>
          <p>{reportWords(report, files)}</p>
          {message !== undefined && <p>{message}</p>}
          {ended === 'stopped' && <p>What was read before stays. Add the same files again to go on.</p>}
        </div>
        {problems.length > 0 && (
          <ProblemList title={`${count(problems.length, 'file')} could not be read`} problems={problems} />
        )}
        {notes.length > 0 && (
          <ProblemList title={`Worth knowing of ${count(notes.length, 'file')}`} problems={notes} />
        )}
      </div>
      <div className={styles['close']}>
        <IconButton label="Close this report" onPress={onClose}>
          <X size={17} />
        </IconButton>
      </div>
    </section>
  );
}
