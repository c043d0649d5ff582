import { FolderInput } from 'lucide-react';
import { useCallback } from 'react';
import type { ViewName } from '../router/route.ts';
import { goTo } from '../router/use-route.ts';
import type { EvaluationDesk } from '../runs/evaluation-desk.ts';
import { useServices } from '../services.ts';
import styles from './drop-target.module.css';
import { gatherDropped } from './gather-dropped.ts';
import { useFileDrop } from './use-file-drop.ts';

const words: Partial<Record<ViewName, string>> = {
  models: 'Drop to add a model',
  evaluation: 'Drop questions, a corpus or a report',
};

async function evaluate(entries: readonly FileSystemEntry[], evaluations: EvaluationDesk): Promise<void> {
  const { files } = await gatherDropped(entries, new AbortController().signal);
  const { takeDropped } = await import('../evaluation/take-dropped.ts');
  await takeDropped(evaluations, files);
}

/** Takes files and folders that are dropped anywhere on the page into the library, on the Models view among the models, on the Evaluation view for an evaluation. Views that show no import give way to one that does. */
export function DropTarget({ view }: { readonly view: ViewName }) {
  const { desk, models, evaluations } = useServices();
  const take = useCallback(
    (entries: readonly FileSystemEntry[]) => {
      if (entries.length === 0) return;
      if (view === 'models') {
        void models.takeGathered((signal) => gatherDropped(entries, signal));
        return;
      }
      if (view === 'evaluation') {
        void evaluate(entries, evaluations);
        return;
      }
      void desk.importGathered((signal) => gatherDropped(entries, signal));
      if (view !== 'ask' && view !== 'library') goTo({ view: 'library' });
    },
    [desk, models, evaluations, view],
  );
  const isOver = useFileDrop(take);
  if (!isOver) return null;
  return (
    <div className={styles['overlay']}>
      <p className={styles['words']}>
        <FolderInput size={28} aria-hidden="true" />
        {words[view] ?? 'Drop to add to your library'}
      </p>
    </div>
  );
}
