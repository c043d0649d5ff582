import { useSyncExternalStore } from 'react';
import { count } from '../../core/wording.ts';
import type { DenseStatus } from '../../ports/dense-status.ts';
import { useServices } from '../services.ts';
import styles from './library.module.css';

/** Whether the library is found by meaning too; nothing before that was begun. */
export function FoundByMeaning() {
  const { dense } = useServices();
  const status = useSyncExternalStore(dense.watch, dense.current);
  const words = wordsOf(status);
  return words === undefined ? null : <p className={styles['text']}>{words}</p>;
}

function wordsOf(status: DenseStatus): string | undefined {
  switch (status.kind) {
    case 'idle':
      return undefined;
    case 'reading':
      return `Being read, so that it is found by meaning too: ${status.done} of ${count(status.of, 'passage')}. You can ask meanwhile.`;
    case 'ready':
      return 'It is found by its words, and by meaning where it says the same in other words.';
    case 'too-large':
      return `It is found by its words alone: only libraries of up to ${count(status.most, 'passage')} are read for meaning.`;
    case 'unavailable':
      return `It is found by its words alone. ${status.message}`;
    case 'unread':
      return `It is found by meaning only as far as it was read before. ${status.message}`;
  }
}
