import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';

export type DialogProps = {
  readonly title: string;
  /** The button that opens it; absent where `isOpen` is held outside. */
  readonly trigger?: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

/** A window over the page. Escape and a click beside it close it; focus goes back to where it was. */
export function Dialog({ title, trigger, children, ...open }: DialogProps) {
  const overlay = (
    <ModalOverlay isDismissable className={styles['overlay'] ?? ''} {...(trigger === undefined ? open : {})}>
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          {({ close }) => (
            <>
              <header className={styles['head']}>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <IconButton label="Close" onPress={close}>
                  <X size={18} />
                </IconButton>
              </header>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (trigger === undefined) return overlay;
  return (
    <DialogTrigger {...open}>
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}
