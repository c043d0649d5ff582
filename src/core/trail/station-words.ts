import type { Hit } from '../passage.ts';
import {
  answerWords,
  count,
  failureSentence,
  failureWords,
  moveSentence,
  policyWords,
  verdictWords,
} from '../wording.ts';
import type { Attempt, SearchStation, Station, TrailTrouble } from './trail.ts';

/** What a station says: `tried` heads it, the other lines follow in this order; each is a whole sentence or empty. */
export type StationWords = {
  readonly tried: string;
  readonly came: string;
  /** What went wrong, and what was done about it; one line for each repair. */
  readonly noticed: readonly string[];
};

/** `stands`: what was found there was checked and stands. */
export type AttemptLine = { readonly text: string; readonly stands: boolean };

export function stationWords(station: Station): StationWords {
  switch (station.kind) {
    case 'start':
      return {
        tried: 'The question',
        came: planWords(station),
        noticed: once(station.troubles.map(troubleWords)),
      };
    case 'search':
      return {
        tried: searchTitle(station),
        came: searchResult(station),
        noticed: noticedIn(station),
      };
    case 'wait':
      return { tried: `Waited ${station.delayMs / 1000} s`, came: '', noticed: [] };
    case 'asked':
      return { tried: 'Asked you', came: station.question, noticed: [askedReply(station)] };
    case 'forked':
      return { tried: 'Forked', came: forkWords(station), noticed: [] };
    case 'paused':
      return { tried: station.resumed ? 'Went on after a stop' : 'Stopped', came: '', noticed: [] };
    case 'answered':
      return { tried: 'Answered', came: answerWords(station.answer.text), noticed: [] };
    case 'gave-up':
      return { tried: 'No answer found', came: station.account.missing, noticed: [] };
    default:
      return station satisfies never;
  }
}

function planWords({ plan }: Extract<Station, { kind: 'start' }>): string {
  return plan === undefined || plan.needs.length < 2
    ? ''
    : `Split into ${plan.needs.length} parts: ${plan.needs.map((need) => need.question).join(' ')}`;
}

/** How the station was reached, in words: 'Respelled: merow → merrow.'; empty for the first search. */
export function arrivalWords({ arrivedBy }: SearchStation): string {
  return arrivedBy === undefined ? '' : moveSentence(arrivedBy.move, arrivedBy.detail);
}

function searchTitle({ query, page, source }: SearchStation): string {
  const where = source === 'library' ? '' : ` ${source}`;
  return page === 0
    ? `Searched${where} for “${query.text}”`
    : `Searched on${where}, page ${page + 1}, for “${query.text}”`;
}

/** What became of the query before it left, where that is not plain. */
function reviewWords({ outcome }: SearchStation): string {
  const review = outcome?.review;
  if (review?.decision === 'edited') return ` You sent “${review.sent?.text ?? ''}” in its place.`;
  if (review?.decision === 'withheld') return ` Held back: ${review.privateWords.join(', ')}.`;
  return '';
}

function searchResult(station: SearchStation): string {
  const { outcome, verdict } = station;
  if (outcome === undefined) return '';
  if (outcome.kind === 'failed') return `${outcome.message}${reviewWords(station)}`;
  const came = `${capitalise(count(outcome.hits.length, 'passage'))} came${meaningWords(outcome.hits)}.${reviewWords(station)}`;
  // That they are off topic is said by the failure.
  const isSaid = verdict === 'bad' && namesOffTopic(station);
  return verdict === undefined || isSaid ? came : `${came} ${verdictWords[verdict].meaning}`;
}

/** What no word of the query found. */
function meaningWords(hits: readonly Hit[]): string {
  const alone = hits.filter(({ score, nearness }) => score === 0 && nearness !== undefined).length;
  if (alone === 0) return '';
  return alone === hits.length ? ', by meaning alone' : `, ${alone} of them by meaning alone`;
}

function namesOffTopic({ repairs }: SearchStation): boolean {
  return repairs.length === 0 || repairs.some((repair) => repair.failure === 'off-topic');
}

function noticedIn(station: SearchStation): readonly string[] {
  const { outcome, repairs, need, troubles, verdict } = station;
  const passages = outcome?.kind === 'found' ? outcome.hits.length : 0;
  if (repairs.length > 0) {
    const first = new Set<string>();
    const redone = once(troubles.filter(({ again }) => again !== undefined).map(troubleWords));
    const repaired = repairs.map((repair) => {
      const why = failureSentence(repair.failure, { passages, need, detail: repair.detail });
      const then = moveSentence(repair.move, repair.detail);
      // Said once: the second repair of the same failure only says what was done next.
      const isSaid = first.has(repair.failure);
      first.add(repair.failure);
      return isSaid ? then : `${why} ${then}`;
    });
    return [...redone, ...repaired];
  }
  const unrepaired = verdict === 'bad' ? [failureSentence('off-topic', { passages, need, detail: '' })] : [];
  return [...once(troubles.map(troubleWords)), ...unrepaired];
}

function once(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}

/** Trouble that a step was done again for says so; other trouble is told by what came of it. */
function troubleWords({ failure, message, again }: TrailTrouble): string {
  return again === undefined
    ? message
    : `${failureWords[failure].name}: ${message} ${moveSentence(again, '')}`;
}

/** What was made of the passages, in sentences: each once, however often it came to the same. */
export function attemptLines(attempts: readonly Attempt[]): readonly AttemptLine[] {
  const lines = new Map<string, boolean>();
  for (const attempt of attempts) {
    const text = attemptWords(attempt);
    lines.set(text, attempt.stands === true || lines.get(text) === true);
  }
  return [...lines].map(([text, stands]) => ({ text, stands }));
}

function attemptWords({ finding, reason, stands, question }: Attempt): string {
  if (finding === undefined) return `No answer to “${question}” here. ${reason}`.trim();
  if (stands === false) return `“${finding.text}” did not stand: ${reason}`;
  return stands ? `Found “${finding.text}”, and the quote says so.` : `Found “${finding.text}”.`;
}

function askedReply({ isOpen, reply }: Extract<Station, { kind: 'asked' }>): string {
  if (isOpen) return '';
  return reply === undefined ? 'You left it open.' : `You said: “${reply}”.`;
}

function forkWords({ policy, query }: Extract<Station, { kind: 'forked' }>): string {
  const by = `From here on by policy “${policyWords[policy].name}”`;
  return query === undefined ? `${by}.` : `${by}, with your query “${query.text}”.`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
