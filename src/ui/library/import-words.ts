import { count } from '../../core/wording.ts';
import type { FileProblem, ImportProgress, ImportReport } from '../../ports/library.ts';
import { remainingWords } from '../words/duration-words.ts';

/** 0-1; undefined while it is too early to say. */
export function shareOf({ bytesDone, bytesTotal }: ImportProgress): number | undefined {
  return bytesTotal === 0 ? undefined : Math.min(1, bytesDone / bytesTotal);
}

/** '12 of 340 files, 8,310 passages, about 3 min left'. */
export function progressWords({ filesDone, filesTotal, passages, remainingMs }: ImportProgress): string {
  const parts = [
    `${filesDone.toLocaleString('en')} of ${count(filesTotal, 'file')}`,
    passages > 0 ? count(passages, 'passage') : '',
    remainingMs === undefined ? '' : remainingWords(remainingMs),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const endWords: Readonly<Record<ImportReport['ended'], string>> = {
  completed: 'Done',
  stopped: 'Stopped',
  'storage-full': 'Out of room',
  unavailable: 'Not imported',
};

/** 'Done: 12 documents added, 3 changed, 40 unchanged.' `files`: of how many files they came, where that is known. */
export function reportWords({ ended, added, changed, unchanged }: ImportReport, files?: number): string {
  const parts = [
    added > 0 ? `${count(added, 'document')} added` : '',
    changed > 0 ? `${changed.toLocaleString('en')} changed` : '',
    unchanged > 0 ? `${unchanged.toLocaleString('en')} unchanged` : '',
  ].filter((part) => part !== '');
  const isMore = files !== undefined && added + changed + unchanged > files;
  const why = isMore ? ` They are of ${count(files, 'file')}: each row of a table is a document.` : '';
  return `${endWords[ended]}: ${parts.length === 0 ? 'nothing added' : parts.join(', ')}.${why}`;
}

/** One line a problem, for a mail or a note. */
export function problemLines(problems: readonly FileProblem[]): string {
  return problems.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`)).join('\n');
}
