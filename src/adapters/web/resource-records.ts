import type { EgressRecord } from '../../ports/egress-ledger.ts';
import type { ResourceEntry } from '../../wire/resource-entry.ts';

const reasons: Readonly<Record<string, string>> = {
  navigation: 'The page itself',
  script: 'Program of the page',
  link: 'Looks and program of the page',
  css: 'Type and looks of the page',
  img: 'A picture of the page',
  fetch: 'A file that a part of the page is made of',
  xmlhttprequest: 'A file that a part of the page is made of',
};

/** The entry as a line of the ledger; undefined for what never touches a network (blob:, data:). `own` is the page's origin. */
export function resourceRecord(
  entry: ResourceEntry,
  { own, timeOrigin }: { readonly own: string; readonly timeOrigin: number },
): EgressRecord | undefined {
  const url = URL.canParse(entry.name) ? new URL(entry.name) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  return {
    ...{ at: timeOrigin + entry.startTime, method: 'GET', url: url.href },
    reason: reasons[entry.initiatorType] ?? 'A file of the page',
    ...{ sentBytes: 0, receivedBytes: entry.transferSize, leftMachine: url.origin !== own },
  };
}
