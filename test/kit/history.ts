import type { OutcomeBody } from '../../src/agent/perform.ts';
import type { Finding } from '../../src/core/answer.ts';
import type { Effect, Repair } from '../../src/core/effect.ts';
import type { EventBody, NamedThing, RunEvent, RunStarted, TermFact, Verdict } from '../../src/core/event.ts';
import { foldEvents } from '../../src/core/evolve.ts';
import { passageId, type StepNumber, stepNumber } from '../../src/core/ids.ts';
import type { Plan } from '../../src/core/need.ts';
import { wholeNeed, wholePlan } from '../../src/core/needs/whole-plan.ts';
import type { Hit, Passage } from '../../src/core/passage.ts';
import { plainQuery, type Query } from '../../src/core/query.ts';
import type { RecalledRun } from '../../src/core/recalled-run.ts';
import type { State } from '../../src/core/state.ts';
import { librarySource } from './passages.ts';

type Searched = {
  readonly query?: Query;
  readonly need?: Finding['need'];
  readonly page?: number;
  readonly terms?: readonly TermFact[];
  readonly hasMore?: boolean;
  readonly parent?: number;
  readonly repair?: Repair;
};

/** A log built step by step, as given(...) for tests of the core. Each event is one millisecond after the one before. */
export class History {
  readonly events: RunEvent[] = [];
  readonly question: string;
  #steps = 0;

  constructor(question: string, options: Partial<RunStarted> = {}) {
    this.question = question;
    this.add({
      type: 'run-started',
      question,
      policy: 'rules',
      engine: 'reader',
      sources: [librarySource],
      budget: { steps: 80, searches: 6, timeMs: 120_000 },
      seed: 1,
      mayAsk: false,
      forkedFrom: undefined,
      ...options,
    });
  }

  get state(): State {
    return foldEvents(this.events);
  }

  /** The number of the latest step. */
  get step(): StepNumber {
    return stepNumber(this.#steps);
  }

  add(body: EventBody): this {
    this.events.push({ version: 1, at: 1000 + this.events.length, ...body });
    return this;
  }

  did(effect: Effect, outcome: OutcomeBody): this {
    this.#steps += 1;
    const step = stepNumber(this.#steps);
    return this.add({ type: 'step-started', step, effect }).add({ ...outcome, step, durationMs: 0 });
  }

  /** What every run of the rules policy begins with. */
  prepared(plan: Plan = wholePlan(this.question), runs: readonly RecalledRun[] = []): this {
    return this.did({ type: 'recall', question: this.question }, { type: 'runs-recalled', runs }).did(
      { type: 'plan', question: this.question },
      { type: 'question-planned', plan },
    );
  }

  searched(found: readonly Hit[], options: Searched = {}): this {
    const { query = plainQuery(this.question), need = wholeNeed, page = 0, repair } = options;
    const { terms = [], hasMore = false, parent } = options;
    const effect: Effect = {
      ...{ type: 'search', need, source: librarySource, query, page },
      parent: parent === undefined ? undefined : stepNumber(parent),
      ...(repair === undefined ? {} : { repair }),
    };
    return this.did(effect, {
      ...{ type: 'search-completed', hits: found, terms, collectionPassages: 1000, hasMore },
    });
  }

  searchFailed(failure: 'source-down' | 'source-slow' | 'source-blocked', retryAfterMs?: number): this {
    const query = plainQuery(this.question);
    return this.did(
      { type: 'search', need: wholeNeed, source: librarySource, query, page: 0, parent: undefined },
      { type: 'search-failed', failure, message: 'It broke.', retryAfterMs },
    );
  }

  /** Judges the latest search: `relevances` by passage id, 0 for the rest. */
  judged(verdict: Verdict, relevances: Readonly<Record<string, number>> = {}): this {
    const latest = this.state.searches.at(-1);
    const found = latest?.outcome.kind === 'found' ? latest.outcome.hits : [];
    return this.did(
      {
        type: 'judge',
        need: latest?.need ?? wholeNeed,
        search: latest?.step ?? stepNumber(0),
        question: this.question,
      },
      {
        type: 'results-judged',
        verdict,
        relevances: found.map(({ passage }) => ({
          passageId: passage.id,
          relevance: relevances[passage.id] ?? 0,
        })),
      },
    );
  }

  read(
    passages: readonly Passage[],
    names: readonly NamedThing[] = [],
    around: readonly Passage[] = [],
  ): this {
    return this.did(
      { type: 'read', passages: passages.map((each) => each.id), whole: around.length > 0 },
      { type: 'passages-read', passages: around, names },
    );
  }

  extracted(passages: readonly string[], findings: readonly Finding[], need = wholeNeed): this {
    const [finding, ...others] = findings;
    return this.did(
      { type: 'extract', need, question: this.question, passages: passages.map(passageId) },
      finding === undefined
        ? { type: 'need-unanswered', need, reason: 'It is not here.' }
        : { type: 'need-answered', finding, others },
    );
  }

  verified(finding: Finding, supported: boolean): this {
    return this.did(
      { type: 'verify', finding, question: this.question },
      { type: 'finding-verified', supported, reason: supported ? 'It stands.' : 'It does not stand.' },
    );
  }
}

export function finding(text: string, from: Passage, options: Partial<Finding> = {}): Finding {
  const start = Math.max(0, from.text.indexOf(text));
  const quote = { passageId: from.id, start, end: start + text.length, text };
  return { need: wholeNeed, text, quotes: [quote], support: 0.9, ...options };
}
