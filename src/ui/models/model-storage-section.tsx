import { KeepStorage } from '../components/keep-storage.tsx';
import { Section } from '../components/section.tsx';
import { StorageMeter } from '../components/storage-meter.tsx';
import { useStorage } from '../components/use-storage.ts';
import styles from './models.module.css';

/** How much room is taken, and whether the browser may clear it. */
export function ModelStorageSection({ changed }: { readonly changed: unknown }) {
  const { use, state, refresh } = useStorage(changed);
  return (
    <Section title="Storage" lead="Models, documents and runs share it.">
      {use === undefined ? (
        <p className={styles['soft']}>This browser does not say how much is used.</p>
      ) : (
        <StorageMeter use={use} />
      )}
      {state === 'kept' && <p className={styles['soft']}>The browser keeps it until you delete it.</p>}
      {state === 'may-be-cleared' && (
        <p className={styles['soft']}>
          When your disk is nearly full, the browser may clear it unasked: a model would have to be fetched
          again.
        </p>
      )}
      <KeepStorage isOffered={state === 'may-be-cleared'} label="Keep it" onAnswer={refresh} />
    </Section>
  );
}
