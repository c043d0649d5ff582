import { count } from '../../core/wording.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { useServices } from '../services.ts';

export function DeleteAllButton({ count: runs }: { readonly count: number }) {
  const { session, trajectories } = useServices();
  return (
    <ConfirmButton
      title={`Delete ${count(runs, 'run')}?`}
      explanation="All questions, answers and trails are deleted, and nothing is remembered for new questions. This cannot be undone. Your documents stay."
      confirm="Delete all"
      onConfirm={() => {
        session.clear();
        void trajectories.removeAll();
      }}
    >
      Delete all…
    </ConfirmButton>
  );
}
