import type { Answer, Finding, GiveUpAccount } from '../../../src/core/answer.ts';
import type { Repair } from '../../../src/core/effect.ts';
import type { RunEvent } from '../../../src/core/event.ts';
import { needId, stepNumber } from '../../../src/core/ids.ts';
import type { AnswerKind, Plan } from '../../../src/core/need.ts';
import type { Passage } from '../../../src/core/passage.ts';
import type { History } from '../../kit/history.ts';

/** What makes up most of a story, in few words. */

export function planOf(...questions: readonly (readonly [question: string, expects: AnswerKind])[]): Plan {
  const needs = questions.map(([question, expects], index) => ({
    ...{ id: needId(`n${index + 1}`), question, expects },
    dependsOn: question.includes('#1') ? [needId(`n${index}`)] : [],
  }));
  return { needs, combination: { kind: 'last' } };
}

export function repair(
  failure: Repair['failure'],
  move: Repair['move'],
  { at, detail = '' }: { readonly at: number; readonly detail?: string },
): Repair {
  return { failure, at: stepNumber(at), move, detail };
}

/** `words` stand in the passage and say the answer. */
export function found(
  text: string,
  from: Passage,
  { need, words }: { need: number; words: string },
): Finding {
  const start = from.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in "${from.title}".`);
  const quote = { passageId: from.id, start, end: start + words.length, text: words };
  return { need: needId(`n${need}`), text, quotes: [quote], support: 0.93 };
}

export function part({ parts }: { readonly parts: readonly Passage[] }, index = 0): Passage {
  const passage = parts[index];
  if (passage === undefined) throw new Error(`The document has no part ${index}.`);
  return passage;
}

/** Extracts and verifies: the finding stands. */
export function answers(history: History, finding: Finding, question: string): History {
  const passages = finding.quotes.map((quote) => quote.passageId);
  return history
    .did(
      { type: 'extract', need: finding.need, question, passages },
      { type: 'need-answered', finding, others: [] },
    )
    .did(
      { type: 'verify', finding, question },
      { type: 'finding-verified', supported: true, reason: 'The quote says so.' },
    );
}

export function fails(
  history: History,
  need: number,
  { question, reason, nearest }: { question: string; reason: string; nearest?: readonly Finding[] },
) {
  return history.did(
    { type: 'extract', need: needId(`n${need}`), question, passages: [] },
    {
      ...{ type: 'need-unanswered', need: needId(`n${need}`), reason },
      ...(nearest === undefined ? {} : { nearest }),
    },
  );
}

export function ends(history: History, answer: Answer): readonly RunEvent[] {
  return timed(history.did({ type: 'answer', answer }, { type: 'run-answered', answer }).events);
}

export function givesUp(history: History, account: GiveUpAccount): readonly RunEvent[] {
  return timed(history.did({ type: 'give-up', account }, { type: 'run-given-up', account }).events);
}

const tookMs: Readonly<Partial<Record<RunEvent['type'], number>>> = {
  ...{ 'runs-recalled': 8, 'question-planned': 21, 'search-completed': 64, 'search-failed': 4100 },
  ...{ 'results-judged': 12, 'passages-read': 18, 'need-answered': 240, 'need-unanswered': 190 },
  ...{ 'finding-verified': 35, 'wait-ended': 500, 'person-answered': 7400 },
};

/** The same events with times as a real run has them. */
export function timed(events: readonly RunEvent[]): readonly RunEvent[] {
  let at = Date.UTC(2026, 10, 25, 14, 30);
  return events.map((event) => {
    const durationMs = tookMs[event.type] ?? 0;
    at += durationMs;
    return 'durationMs' in event ? { ...event, at, durationMs } : { ...event, at };
  });
}
