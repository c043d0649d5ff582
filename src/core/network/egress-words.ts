import { count } from '../wording.ts';

export type CountedRequest = {
  readonly leftMachine: boolean;
  readonly sentBytes: number;
  readonly to?: string;
  readonly refused?: string;
};

/** What left this machine, in one or two plain sentences. */
export function egressSentence(records: readonly CountedRequest[]): string {
  const refused = records.filter((record) => record.refused !== undefined).length;
  const turned =
    refused === 0 ? '' : ` ${count(refused, 'request')} ${refused === 1 ? 'was' : 'were'} refused.`;
  return `${leftSentence(records.filter((record) => record.leftMachine))}${turned}`;
}

function leftSentence(left: readonly CountedRequest[]): string {
  if (left.length === 0) {
    return 'Nothing left this machine: questions and documents were worked on in this tab, and the page fetched its own files only.';
  }
  const bytes = left.reduce((sum, record) => sum + record.sentBytes, 0);
  const whom = [...new Set(left.flatMap((record) => record.to ?? []))];
  const to = whom.length === 0 ? 'to other machines' : `to ${whom.join(', ')}`;
  return `${count(left.length, 'request')} left this machine, ${to}, with ${bytes.toLocaleString('en')} bytes.`;
}
