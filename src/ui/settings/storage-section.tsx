import { KeepStorage } from '../components/keep-storage.tsx';
import { Section } from '../components/section.tsx';
import { StorageMeter } from '../components/storage-meter.tsx';
import { type StorageView, useStorage } from '../components/use-storage.ts';
import styles from './settings.module.css';

const states: Readonly<Record<NonNullable<StorageView['state']>, string>> = {
  kept: 'The browser keeps your documents and runs until you delete them.',
  'may-be-cleared': 'When your disk is nearly full, the browser may clear your documents and runs unasked.',
  unknown: 'This browser does not say whether it keeps your documents and runs.',
};

/** How much room is taken, and whether the browser may clear it. */
export function StorageSection() {
  const { use, state, refresh } = useStorage();
  return (
    <Section title="Storage">
      {use !== undefined && <StorageMeter use={use} />}
      {state !== undefined && <p className={styles['text']}>{states[state]}</p>}
      <KeepStorage isOffered={state === 'may-be-cleared'} label="Keep them" onAnswer={refresh} />
    </Section>
  );
}
