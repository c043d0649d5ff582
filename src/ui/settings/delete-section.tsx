import { useState } from 'react';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { Notice } from '../components/notice.tsx';
import { Section } from '../components/section.tsx';
import { useServices } from '../services.ts';
import { deleteEverything } from './delete-everything.ts';
import styles from './settings.module.css';

type Progress =
  | { readonly kind: 'none' | 'working' | 'done' }
  | { readonly kind: 'failed'; readonly message: string };

export function DeleteSection() {
  const services = useServices();
  const [progress, setProgress] = useState<Progress>({ kind: 'none' });
  const start = async () => {
    setProgress({ kind: 'working' });
    const problem = await deleteEverything(services);
    setProgress(problem === undefined ? { kind: 'done' } : { kind: 'failed', message: problem });
  };
  return (
    <Section title="Delete everything">
      <p className={styles['text']}>
        All documents, all runs, all evaluations and all choices on this page, so that this browser is as it
        was before your first visit.
      </p>
      <div>
        <ConfirmButton
          title="Delete everything?"
          explanation="All documents, all runs, all evaluations and all choices are deleted from this browser. This cannot be undone. Your own files on the disk are not touched."
          confirm="Delete everything"
          isDisabled={progress.kind === 'working'}
          onConfirm={() => void start()}
        >
          Delete everything…
        </ConfirmButton>
      </div>
      {progress.kind === 'working' && <Notice>Deleting…</Notice>}
      {progress.kind === 'done' && <Notice>Everything is deleted.</Notice>}
      {progress.kind === 'failed' && <Notice kind="problem">{progress.message}</Notice>}
    </Section>
  );
}
