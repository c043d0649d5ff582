import { Lock as LockIcon, LockOpen } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { modeWords } from '../../core/network/mode-words.ts';
import { Dialog } from '../components/dialog.tsx';
import { formatRoute } from '../router/route.ts';
import { useEgress, useSettings } from '../services.ts';
import { Ledger } from './ledger.tsx';
import styles from './lock.module.css';

/** How many requests have left this machine, always in sight; behind it, each of them. */
export function Lock() {
  const records = useEgress();
  const left = records.filter((record) => record.leftMachine).length;
  const { networkMode } = useSettings();
  const Icon = left === 0 ? LockIcon : LockOpen;
  const mode = modeWords[networkMode].short;
  const words = `${left} ${left === 1 ? 'request' : 'requests'} left this machine`;
  const trigger = (
    <AriaButton className={styles['lock'] ?? ''} aria-label={`${mode}: ${words}`}>
      <Icon size={15} aria-hidden="true" />
      <span className={styles['long']}>
        {mode} · {words}
      </span>
      <span className={styles['short']}>{left === 0 ? 'Nothing sent' : `${left} sent`}</span>
    </AriaButton>
  );
  return (
    <Dialog title={words} trigger={trigger}>
      {(close) => (
        <>
          <p>
            {modeWords[networkMode].meaning}{' '}
            <a href={formatRoute({ view: 'sources' })} onClick={close}>
              Change it under Sources
            </a>
          </p>
          <Ledger records={records} since="since this page was opened" />
        </>
      )}
    </Dialog>
  );
}
