import type { Answer, Finding, GiveUpAccount } from './answer.ts';
import type { EngineEffect, Repair } from './effect.ts';
import type { Budget, NamedThing, RunStarted, StepStarted, TermFact, Verdict } from './event.ts';
import type { FailureKind } from './failure.ts';
import type { NeedId, PassageId, SourceId, StepNumber } from './ids.ts';
import type { Plan } from './need.ts';
import type { Review } from './network/review.ts';
import type { Hit, Passage } from './passage.ts';
import type { PolicyName } from './policy-name.ts';
import type { Query } from './query.ts';
import type { RecalledRun } from './recalled-run.ts';

export type SearchOutcome =
  | {
      readonly kind: 'found';
      readonly hits: readonly Hit[];
      readonly terms: readonly TermFact[];
      readonly collectionPassages: number;
      readonly hasMore: boolean;
      readonly review?: Review;
    }
  | {
      readonly kind: 'failed';
      readonly failure: 'source-down' | 'source-slow' | 'source-blocked';
      readonly message: string;
      readonly retryAfterMs: number | undefined;
      readonly review?: Review;
      readonly refusedBy?: 'person' | 'mode' | 'server';
    };

/** A search of the run: a node of its tree. `parent` is the search that it goes on from; dead ones were backed out of. */
export type SearchNode = {
  readonly step: StepNumber;
  readonly need: NeedId;
  readonly source: SourceId;
  readonly query: Query;
  readonly page: number;
  readonly parent: StepNumber | undefined;
  readonly repair: Repair | undefined;
  readonly outcome: SearchOutcome;
  readonly judgement:
    | { readonly verdict: Verdict; readonly relevances: ReadonlyMap<PassageId, number> }
    | undefined;
  readonly dead: boolean;
};

/** An attempt to find the answer to a need. Its findings wait to be verified, best first. */
export type Extraction = {
  readonly step: StepNumber;
  readonly need: NeedId;
  readonly question: string;
  readonly passages: readonly PassageId[];
  readonly findings: readonly Finding[];
  readonly reason: string;
  /** What was not sure enough to be a finding, best first: for the person to judge, no policy looks at it. */
  readonly nearest: readonly Finding[];
};

export type Trouble = {
  readonly step: StepNumber;
  readonly failure: FailureKind;
  readonly message: string;
};

/** The latest step, which the engine could not do and which is to be done again. `failed`: how it failed each time, first to last. */
export type Again = {
  readonly effect: EngineEffect;
  readonly redo: Repair;
  readonly failed: readonly ('engine-lost' | 'model-invalid')[];
};

export type Ending =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'gave-up'; readonly account: GiveUpAccount };

/**
 * What a run knows: folded from its events, never stored. Everything in it can be built again from the log. `started` is undefined only
 * before the first event.
 */
export type State = {
  readonly started: RunStarted | undefined;
  readonly policy: PolicyName;
  /** Of a trained policy: names those that steer now. */
  readonly policyWeights: string | undefined;
  readonly budget: Budget;
  /** Milliseconds since 1970, as the log says. */
  readonly startedAt: number;
  readonly lastAt: number;
  /** Time that passed while the run was stopped or the tab was gone: it is not held against the budget. */
  readonly idleMs: number;
  readonly stopped: boolean;
  /** Steps with an outcome. */
  readonly steps: number;
  /** A step whose outcome is not known: in flight, or lost when the tab died. */
  readonly pending: StepStarted | undefined;
  readonly recalled: readonly RecalledRun[] | undefined;
  readonly plan: Plan | undefined;
  readonly searches: readonly SearchNode[];
  readonly passages: ReadonlyMap<PassageId, Passage>;
  /** Best relevance that a judgement gave a passage, 0-1. */
  readonly relevance: ReadonlyMap<PassageId, number>;
  /** P(bears on it) by the trained reader alone, as last read, by the question that was judged. */
  readonly readings: ReadonlyMap<string, ReadonlyMap<PassageId, number>>;
  readonly read: ReadonlySet<PassageId>;
  readonly readWhole: ReadonlySet<PassageId>;
  /** Files of tables whose rows a source brought all together. */
  readonly tables: ReadonlySet<string>;
  readonly names: readonly NamedThing[];
  readonly extractions: readonly Extraction[];
  /** Findings that were verified and stand, by need. */
  readonly findings: ReadonlyMap<NeedId, Finding>;
  readonly rejected: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly troubles: readonly Trouble[];
  /** Repairs made so far, in order: what was tried is not tried again. */
  readonly repairs: readonly Repair[];
  /** A query that is to be asked next: written by the engine, or by the person who forked the run. */
  readonly offeredQuery: Query | undefined;
  readonly personSaid: readonly (string | undefined)[];
  /** The findings were all there and could not be put together into one answer. */
  readonly uncombined: boolean;
  readonly again: Again | undefined;
  readonly ending: Ending | undefined;
};

export const initialState: State = {
  started: undefined,
  ...{ policy: 'rules', policyWeights: undefined },
  budget: { steps: 0, searches: 0, timeMs: 0 },
  startedAt: 0,
  lastAt: 0,
  idleMs: 0,
  stopped: false,
  steps: 0,
  pending: undefined,
  recalled: undefined,
  plan: undefined,
  searches: [],
  passages: new Map(),
  relevance: new Map(),
  readings: new Map(),
  read: new Set(),
  readWhole: new Set(),
  tables: new Set(),
  names: [],
  extractions: [],
  findings: new Map(),
  rejected: [],
  troubles: [],
  repairs: [],
  offeredQuery: undefined,
  personSaid: [],
  uncombined: false,
  again: undefined,
  ending: undefined,
};
