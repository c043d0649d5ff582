import { FolderInput } from 'lucide-react';
import { PickFiles } from '../files/pick-files.tsx';
import styles from './library.module.css';

/** What to do while there is nothing to search. */
export function EmptyLibrary() {
  return (
    <section className={styles['empty']}>
      <FolderInput size={32} aria-hidden="true" />
      <h2>Nothing to search yet</h2>
      <p>
        Drop files or whole folders anywhere on this page. Markdown, text, HTML, PDF, Word, EPUB, CSV and
        JSONL can be read.
      </p>
      <div className={styles['buttons']}>
        <PickFiles />
      </div>
    </section>
  );
}
