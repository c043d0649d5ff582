import type { RunSummary } from '../../core/run-summary.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useServices } from '../services.ts';
import { deleteRun } from './delete-run.ts';

export type RunDeletionProps = {
  /** Undefined: nothing is asked. */
  readonly run: Pick<RunSummary, 'runId' | 'question'> | undefined;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

/** Asks once more before a run is deleted. */
export function RunDeletion({ run, onClose, onRemoved }: RunDeletionProps) {
  const services = useServices();
  return (
    <ConfirmDialog
      title="Delete this run?"
      explanation={`“${showControls(run?.question ?? '')}” and all that was done to answer it are deleted. This cannot be undone; forks of it stay.`}
      confirm="Delete"
      isOpen={run !== undefined}
      onClose={onClose}
      onConfirm={() => {
        if (run !== undefined) void deleteRun(run.runId, services).then(onRemoved);
      }}
    />
  );
}
