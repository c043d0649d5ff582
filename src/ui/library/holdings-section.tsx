import { count } from '../../core/wording.ts';
import type { LibraryCounts } from '../../ports/library.ts';
import { Section } from '../components/section.tsx';
import { StorageMeter } from '../components/storage-meter.tsx';
import { useStorage } from '../components/use-storage.ts';
import { FoundByMeaning } from './found-by-meaning.tsx';
import styles from './library.module.css';

const places: Readonly<
  Record<LibraryCounts['storage'], { readonly name: string; readonly meaning: string }>
> = {
  disk: {
    name: 'On this device',
    meaning:
      'The library is in a private corner of this browser’s storage, and is there again when you come back.',
  },
  memory: {
    name: 'Only in this tab',
    meaning:
      'This browser gives the page no storage that stays, as in a private window: the library is gone when you close the tab.',
  },
};

/** Where the library is kept, what it holds, and how much room it takes. */
export function HoldingsSection({ counts }: { readonly counts: LibraryCounts }) {
  const { use } = useStorage(counts);
  const { name, meaning } = places[counts.storage];
  return (
    <Section title="Where it is kept">
      <div>
        <p className={styles['place']}>{name}</p>
        <p className={styles['text']}>{meaning}</p>
      </div>
      {counts.documents > 0 && (
        <p className={styles['text']}>
          {count(counts.documents, 'document')}, {count(counts.passages, 'passage')},{' '}
          {count(counts.characters, 'character')} of text.
        </p>
      )}
      {counts.documents > 0 && <FoundByMeaning />}
      {use !== undefined && counts.storage === 'disk' && <StorageMeter use={use} />}
      <p className={styles['text']}>
        Whether the browser may clear it when the disk is full stands in the <a href="#/settings">settings</a>
        .
      </p>
    </Section>
  );
}
