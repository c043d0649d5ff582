import { count } from '../../core/wording.ts';
import { formatRoute } from '../router/route.ts';
import { useServices, useSettings } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import styles from './library-line.module.css';

/** What a question searches, and the way to it. */
export function LibraryLine() {
  const { desk } = useServices();
  const { useBundledLibrary } = useSettings();
  const counts = useObservable(desk.counts);
  const words = () => {
    if (counts === undefined) return 'Opening the library…';
    if (counts.documents > 0) {
      return (
        <>
          <span className={styles['more']}>Searches </span>
          {count(counts.documents, 'document')}
          <span className={styles['more']}>, {count(counts.passages, 'passage')}</span>
        </>
      );
    }
    if (!useBundledLibrary) return 'No documents yet';
    return (
      <>
        <span className={styles['more']}>Searches the bundled encyclopedia</span>
        <span className={styles['less']}>Bundled encyclopedia</span>
      </>
    );
  };
  return (
    <a className={styles['line']} href={formatRoute({ view: 'library' })}>
      {words()}
    </a>
  );
}
