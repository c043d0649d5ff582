import { PickFiles } from '../files/pick-files.tsx';
import styles from './add-documents.module.css';

/** How the person's own documents come in. */
export function AddDocuments() {
  return (
    <section className={styles['add']} aria-labelledby="add-documents">
      <h2 id="add-documents" className={styles['title']}>
        Add your own
      </h2>
      <div className={styles['words']}>
        <p>
          Drop files or whole folders anywhere on this page. Markdown, text, HTML, PDF, Word, EPUB, CSV and
          JSONL are read here; nothing is sent anywhere.
        </p>
        <div className={styles['buttons']}>
          <PickFiles size="s" />
        </div>
      </div>
    </section>
  );
}
