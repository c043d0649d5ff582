import { Lock as LockIcon, LockOpen } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { EgressRecord } from '../../ports/egress-ledger.ts';
import { Dialog } from '../components/dialog.tsx';
import { useEgress } from '../services.ts';
import styles from './lock.module.css';

/** How many requests have left this machine, always in sight; behind it, each of them. */
export function Lock() {
  const records = useEgress();
  const left = records.filter((record) => record.leftMachine).length;
  const Icon = left === 0 ? LockIcon : LockOpen;
  const words = `${left} ${left === 1 ? 'request' : 'requests'} left this machine`;
  const trigger = (
    <AriaButton className={styles['lock'] ?? ''} aria-label={words}>
      <Icon size={15} aria-hidden="true" />
      <span className={styles['long']}>{words}</span>
      <span className={styles['short']}>{left} left</span>
    </AriaButton>
  );
  return (
    <Dialog title={words} trigger={trigger}>
      <Ledger records={records} left={left} />
    </Dialog>
  );
}

function Ledger({ records, left }: { readonly records: readonly EgressRecord[]; readonly left: number }) {
  return (
    <>
      <p>
        {left === 0
          ? 'Your questions and documents are worked on in this tab only. The page fetches its own files from the place it was opened from; nothing else goes anywhere.'
          : 'These requests went to another machine.'}
      </p>
      <table className={styles['ledger']}>
        <caption>
          {records.length === 0
            ? 'No request since this page was opened.'
            : 'Requests since this page was opened'}
        </caption>
        {records.length > 0 && (
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Why</th>
              <th scope="col">Bytes</th>
            </tr>
          </thead>
        )}
        <tbody>
          {records.map((record, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the ledger only grows, so a place in it is an identity
            <tr key={index}>
              <td>{record.leftMachine ? record.url : shortAddress(record.url)}</td>
              <td>{record.reason}</td>
              <td>{(record.sentBytes + record.receivedBytes).toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Own files by their name: 'https://host/path/library/corpus.jsonl' -> 'library/corpus.jsonl', the page itself '/'. */
function shortAddress(url: string): string {
  const base = new URL('.', document.baseURI).href;
  return url.startsWith(base) ? url.slice(base.length) || '/' : url;
}
