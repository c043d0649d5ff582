import type { Finding } from './answer.ts';
import type { RunEvent } from './event.ts';
import { nearestMarkdown } from './evidence/nearest-markdown.ts';
import { nearestQuotes } from './evidence/nearest-quotes.ts';
import { foldEvents } from './evolve.ts';
import type { State } from './state.ts';
import { escapeMarkdown } from './text/escape-markdown.ts';
import { foldTrail } from './trail/fold-trail.ts';
import { arrivalWords, attemptLines, stationWords } from './trail/station-words.ts';
import type { Station } from './trail/trail.ts';
import { count, endWords, nearestWords, policyWords } from './wording.ts';

/** A request of the run that left this machine. */
export type ExportedRequest = {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly reason: string;
  readonly sentBytes: number;
  readonly receivedBytes: number;
};

export type MarkdownOptions = {
  /** Requests that left this machine while the run went on; undefined where nobody counted. */
  readonly requests: readonly ExportedRequest[] | undefined;
};

/** A run as a person reads it: question, answer or account, trail, ledger. All text of documents is made harmless. */
export function exportRunMarkdown(events: readonly RunEvent[], { requests }: MarkdownOptions): string {
  const state = foldEvents(events);
  const question = state.started?.question ?? '';
  const sections = [
    [`# ${escapeMarkdown(question)}`, '', ...facts(state)],
    ending(state),
    ['## Trail', '', ...foldTrail(events).stations.flatMap(stationLines)],
    ['## What left this machine', '', ...ledger(requests)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function facts(state: State): readonly string[] {
  const status = state.ending?.kind ?? (state.stopped ? 'stopped' : 'running');
  return [
    `- Asked: ${time(state.startedAt)}`,
    `- Policy: ${policyWords[state.policy].name}; engine: ${escapeMarkdown(state.started?.engine ?? '')}`,
    `- ${endWords[status]}, after ${count(state.searches.length, 'search', 'searches')} and ${count(state.steps, 'step')}`,
  ];
}

function ending(state: State): readonly string[] {
  const { ending } = state;
  if (ending === undefined) return ['## Answer', '', 'None yet: the run has not ended.'];
  if (ending.kind === 'answered') {
    const { text, findings } = ending.answer;
    return ['## Answer', '', `**${escapeMarkdown(text)}**`, '', ...findings.flatMap(findingLines(state))];
  }
  const { tried, found, missing, wouldHelp } = ending.account;
  return [
    ...['## No answer found', '', escapeMarkdown(missing), ''],
    ...section('Found on the way', found.flatMap(findingLines(state))),
    ...section(nearestWords.title, nearestMarkdown(nearestQuotes(state))),
    ...section(
      'Tried',
      tried.map(({ query }) => `- “${escapeMarkdown(query)}”`),
    ),
    ...section(
      'What would help',
      wouldHelp.map((each) => `- ${escapeMarkdown(each)}`),
    ),
  ].slice(0, -1);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`### ${title}`, '', ...lines, ''];
}

function findingLines({ passages }: State): (finding: Finding) => readonly string[] {
  return ({ text, quotes }) => [
    `- ${escapeMarkdown(text)}`,
    ...quotes.map((quote) => {
      const title = passages.get(quote.passageId)?.title ?? quote.passageId;
      return `  - “${escapeMarkdown(quote.text)}” (${escapeMarkdown(title)})`;
    }),
  ];
}

function stationLines(station: Station, index: number): readonly string[] {
  const { tried, came, noticed } = stationWords(station);
  const more = station.kind === 'search' ? searchLines(station) : recalledLines(station);
  const lines = [came, ...more, ...noticed].filter((line) => line !== '');
  return [
    `${index + 1}. **${escapeMarkdown(tried)}**`,
    ...lines.map((line) => `   - ${escapeMarkdown(line)}`),
  ];
}

function searchLines(station: Extract<Station, { kind: 'search' }>): readonly string[] {
  return [
    arrivalWords(station),
    ...attemptLines(station.attempts).map(({ text }) => text),
    station.dead ? 'This branch was left.' : '',
  ];
}

function recalledLines(station: Station): readonly string[] {
  if (station.kind !== 'start') return [];
  return station.recalled.map(({ question }) => `Remembered a similar question: “${question}”`);
}

function ledger(requests: readonly ExportedRequest[] | undefined): readonly string[] {
  if (requests === undefined) return ['Not counted.'];
  if (requests.length === 0) return ['0 requests left this machine.'];
  return [
    `${requests.length.toLocaleString('en')} ${requests.length === 1 ? 'request' : 'requests'} left this machine.`,
    '',
    ...requests.map(
      ({ at, method, url, reason, sentBytes, receivedBytes }) =>
        `- ${time(at)} ${escapeMarkdown(`${method} ${url}`)}: ${escapeMarkdown(reason)} (${sentBytes} bytes sent, ${receivedBytes} received)`,
    ),
  ];
}

/** '2026-11-24 14:30 UTC'. A time that no calendar has stands as its number. */
function time(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? String(at)
    : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
