import { FolderInput } from 'lucide-react';
import { useCallback } from 'react';
import type { ViewName } from '../router/route.ts';
import { goTo } from '../router/use-route.ts';
import { useServices } from '../services.ts';
import styles from './drop-target.module.css';
import { gatherDropped } from './gather-dropped.ts';
import { useFileDrop } from './use-file-drop.ts';

/** Takes files and folders that are dropped anywhere on the page into the library, or on the Models view among the models. Views that show no import give way to one that does. */
export function DropTarget({ view }: { readonly view: ViewName }) {
  const { desk, models } = useServices();
  const take = useCallback(
    (entries: readonly FileSystemEntry[]) => {
      if (entries.length === 0) return;
      if (view === 'models') {
        void models.takeGathered((signal) => gatherDropped(entries, signal));
        return;
      }
      void desk.importGathered((signal) => gatherDropped(entries, signal));
      if (view !== 'ask' && view !== 'library') goTo({ view: 'library' });
    },
    [desk, models, view],
  );
  const isOver = useFileDrop(take);
  if (!isOver) return null;
  return (
    <div className={styles['overlay']}>
      <p className={styles['words']}>
        <FolderInput size={28} aria-hidden="true" />
        {view === 'models' ? 'Drop to add a model' : 'Drop to add to your library'}
      </p>
    </div>
  );
}
