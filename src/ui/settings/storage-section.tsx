import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Section } from '../components/section.tsx';
import { StorageMeter } from '../components/storage-meter.tsx';
import { type StorageView, useStorage } from '../components/use-storage.ts';
import { useServices } from '../services.ts';
import styles from './settings.module.css';

const states: Readonly<Record<NonNullable<StorageView['state']>, string>> = {
  kept: 'The browser keeps your documents and runs until you delete them.',
  'may-be-cleared': 'When your disk is nearly full, the browser may clear your documents and runs unasked.',
  unknown: 'This browser does not say whether it keeps your documents and runs.',
};

/** How much room is taken, and whether the browser may clear it. */
export function StorageSection() {
  const { storage } = useServices();
  const { use, state, refresh } = useStorage();
  const [isRefused, setRefused] = useState(false);
  const keep = async () => {
    setRefused(!(await storage.keep()));
    refresh();
  };
  return (
    <Section title="Storage">
      {use !== undefined && <StorageMeter use={use} />}
      {state !== undefined && <p className={styles['text']}>{states[state]}</p>}
      {state === 'may-be-cleared' && (
        <div>
          <Button onPress={() => void keep()}>Keep them</Button>
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
