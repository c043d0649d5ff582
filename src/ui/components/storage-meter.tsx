import { sizeWords } from '../../core/text/size-words.ts';
import type { StorageUse } from '../../ports/device-storage.ts';
import styles from './storage-meter.module.css';

/** How much of the browser's room runs and documents take. */
export function StorageMeter({ use }: { readonly use: StorageUse }) {
  const words = `${sizeWords(use.usedBytes)} of ${sizeWords(use.quotaBytes)} used`;
  const share = use.quotaBytes === 0 ? 0 : Math.min(1, use.usedBytes / use.quotaBytes);
  return (
    <div className={styles['meter']}>
      <span className={styles['words']}>{words}</span>
      <meter
        className={styles['bar']}
        value={share}
        aria-label="Storage of this browser"
        aria-valuetext={words}
      >
        {words}
      </meter>
    </div>
  );
}
