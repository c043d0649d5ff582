import { GitFork } from 'lucide-react';
import { useState } from 'react';
import type { RunId } from '../../core/ids.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { ForkForm } from './fork-form.tsx';
import styles from './replay-bar.module.css';
import type { Replay } from './use-replay.ts';

export type ForkButtonProps = { readonly id: RunId; readonly replay: Replay };

/** Goes on from the event that is shown in another way, as a run of its own. */
export function ForkButton({ id, replay }: ForkButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="s"
        aria-label="Fork from here"
        isDisabled={replay.position === 0}
        onPress={() => setOpen(true)}
      >
        <GitFork size={15} aria-hidden="true" />
        <span>
          Fork<span className={styles['fromHere']}> from here</span>
        </span>
      </Button>
      <Dialog title="Fork from here" isOpen={isOpen} onOpenChange={setOpen}>
        {(close) => <ForkForm id={id} replay={replay} onDone={close} />}
      </Dialog>
    </>
  );
}
