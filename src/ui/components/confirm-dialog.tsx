import { Button } from './button.tsx';
import styles from './confirm-button.module.css';
import { Dialog } from './dialog.tsx';

export type ConfirmDialogProps = {
  readonly title: string;
  /** What will happen, and that it cannot be undone. */
  readonly explanation: string;
  /** The words of the button that does it. */
  readonly confirm: string;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** The same question as a ConfirmButton's, for what is asked for in a menu. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, explanation, confirm, isOpen, onConfirm, onClose } = props;
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <p>{explanation}</p>
      <div className={styles['actions']}>
        <Button onPress={onClose}>Keep</Button>
        <Button
          look="danger"
          onPress={() => {
            onConfirm();
            onClose();
          }}
        >
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
