import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './confirm-button.module.css';
import { Dialog } from './dialog.tsx';

export type ConfirmButtonProps = {
  readonly children: ReactNode;
  readonly title: string;
  /** What will happen, and that it cannot be undone. */
  readonly explanation: string;
  /** The words of the button that does it. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly isDisabled?: boolean;
  readonly size?: 's' | 'm';
};

/** For what cannot be undone: asks once more before it does it. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, title, explanation, confirm, onConfirm, isDisabled = false, size = 'm' } = props;
  const trigger = (
    <Button isDisabled={isDisabled} size={size}>
      {children}
    </Button>
  );
  return (
    <Dialog title={title} trigger={trigger}>
      {(close) => (
        <>
          <p>{explanation}</p>
          <div className={styles['actions']}>
            <Button onPress={close}>Keep</Button>
            <Button
              look="danger"
              onPress={() => {
                onConfirm();
                close();
              }}
            >
              {confirm}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
