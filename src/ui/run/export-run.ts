import type { RunEvent } from '../../core/event.ts';
import { exportRunMarkdown } from '../../core/export-run-markdown.ts';
import type { RunId } from '../../core/ids.ts';
import { fold } from '../../core/text/fold.ts';
import type { EgressRecord } from '../../ports/egress-ledger.ts';
import type { Services } from '../services.ts';
import { type SavedFile, saveFile } from './save-file.ts';

export type RunFormat = 'jsonl' | 'markdown';
export type StoredRun = { readonly runId: RunId; readonly events: readonly RunEvent[] };

type Parts = Pick<Services, 'runFiles' | 'ledger'>;

/** Saves a run as a file. */
export function exportRun(run: StoredRun, format: RunFormat, parts: Parts): void {
  saveFile(runFile(run, format, { ...parts, since: performance.timeOrigin }));
}

/** `since`: when the ledger was begun, in milliseconds since 1970. */
export function runFile(
  { runId, events }: StoredRun,
  format: RunFormat,
  { runFiles, ledger, since }: Parts & { readonly since: number },
): SavedFile {
  const name = fileName(events);
  if (format === 'jsonl') {
    const text = runFiles.write(runId, events, requestsDuring(events, { records: ledger.records(), since }));
    return { name: `${name}.jsonl`, type: 'application/jsonl', text };
  }
  const requests = requestsDuring(events, { records: ledger.records(), since })?.filter(
    (record) => record.leftMachine,
  );
  return { name: `${name}.md`, type: 'text/markdown', text: exportRunMarkdown(events, { requests }) };
}

/** 'where-was-the-captain-of-the-merow.jsonl'. */
function fileName([first]: readonly RunEvent[]): string {
  const question = first?.type === 'run-started' ? first.question : '';
  const words = fold(question).match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words.join('-').slice(0, 60).replace(/-$/u, '');
  return name === '' ? 'run' : name;
}

type Counted = { readonly records: readonly EgressRecord[]; readonly since: number };

/** What was asked for beyond the page's own files while the run went on; undefined where it began before anybody counted. */
export function requestsDuring(events: readonly RunEvent[], { records, since }: Counted) {
  const [from, to] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
  if (from < since) return undefined;
  const isAbroad = ({ leftMachine, to: whom, refused }: EgressRecord) =>
    leftMachine || whom !== undefined || refused !== undefined;
  return records.filter((record) => isAbroad(record) && record.at >= from && record.at <= to);
}
