import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Section } from '../components/section.tsx';
import { StorageMeter } from '../components/storage-meter.tsx';
import { useStorage } from '../components/use-storage.ts';
import { useServices } from '../services.ts';
import styles from './models.module.css';

/** How much room is taken, and whether the browser may clear it. */
export function ModelStorageSection({ changed }: { readonly changed: unknown }) {
  const { storage } = useServices();
  const { use, state, refresh } = useStorage(changed);
  const [isRefused, setRefused] = useState(false);
  const keep = async () => {
    setRefused(!(await storage.keep()));
    refresh();
  };
  return (
    <Section title="Storage" lead="Models, documents and runs share it.">
      {use === undefined ? (
        <p className={styles['soft']}>This browser does not say how much is used.</p>
      ) : (
        <StorageMeter use={use} />
      )}
      {state === 'kept' && <p className={styles['soft']}>The browser keeps it until you delete it.</p>}
      {state === 'may-be-cleared' && (
        <div className={styles['group']}>
          <p className={styles['soft']}>
            When your disk is nearly full, the browser may clear it unasked: a model would have to be fetched
            again.
          </p>
          <div>
            <Button onPress={() => void keep()}>Keep it</Button>
          </div>
        </div>
      )}
      {isRefused && (
        <Notice>
          The browser did not agree. It often does once you have visited a few times, or have added this page
          to your bookmarks; try again then.
        </Notice>
      )}
    </Section>
  );
}
