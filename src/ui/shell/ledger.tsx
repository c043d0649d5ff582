import { egressSentence } from '../../core/network/egress-words.ts';
import { count } from '../../core/wording.ts';
import type { EgressRecord } from '../../ports/egress-ledger.ts';
import styles from './lock.module.css';

export type LedgerProps = {
  readonly records: readonly EgressRecord[];
  /** When the counting began, in words: 'since this page was opened'. */
  readonly since: string;
};

/** What left this machine, as one sentence, with each request behind it: first what was asked of others, then the page's own files. */
export function Ledger({ records, since }: LedgerProps) {
  const own = records.filter(isOwn);
  const others = records.filter((record) => !isOwn(record));
  return (
    <>
      <p>{egressSentence(records)}</p>
      {others.length > 0 && <Requests records={others} caption={`Requests ${since}`} />}
      {own.length > 0 ? (
        <details className={styles['own']} open={others.length === 0}>
          <summary>{count(own.length, 'request')} for the page itself, to where it was opened</summary>
          <Requests records={own} caption={`For the page itself ${since}`} />
        </details>
      ) : (
        others.length === 0 && <p>No request {since}.</p>
      )}
    </>
  );
}

function Requests({
  records,
  caption,
}: {
  readonly records: readonly EgressRecord[];
  readonly caption: string;
}) {
  return (
    <table className={styles['ledger']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Why</th>
          <th scope="col">Bytes</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the ledger only grows, so a place in it is an identity
          <tr key={index}>
            <td>{place(record)}</td>
            <td>
              {record.reason}
              {record.refused !== undefined && (
                <span className={styles['refused']}>Refused: {record.refused}</span>
              )}
            </td>
            <td>{(record.sentBytes + record.receivedBytes).toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isOwn({ to, leftMachine, refused }: EgressRecord): boolean {
  return to === undefined && !leftMachine && refused === undefined;
}

/** Where it went, or own files by their name. */
function place({ to, url, leftMachine }: EgressRecord): string {
  if (to !== undefined) return to;
  return leftMachine ? url : shortAddress(url);
}

/** 'https://host/path/library/corpus.jsonl' -> 'library/corpus.jsonl', the page itself '/'. */
function shortAddress(url: string): string {
  const base = new URL('.', document.baseURI).href;
  return url.startsWith(base) ? url.slice(base.length) || '/' : url;
}
