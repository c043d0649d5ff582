import type { Answer, Finding, GiveUpAccount } from './answer.ts';
import type { Effect } from './effect.ts';
import type { NeedId, PassageId, RunId, SourceId, StepNumber } from './ids.ts';
import type { Plan } from './need.ts';
import type { Review } from './network/review.ts';
import type { Hit, Passage } from './passage.ts';
import type { PolicyName } from './policy-name.ts';
import type { Query } from './query.ts';
import type { RecalledRun } from './recalled-run.ts';

/**
 * What the index knows of one query word: how many passages hold it, near spellings where none does, and other forms of it ('dredging' for
 * 'dredge'); absent where it has none, or where they were not looked for: in names, very common words and older records.
 */
export type TermFact = {
  readonly term: string;
  readonly passages: number;
  readonly neighbours: readonly { readonly term: string; readonly passages: number }[];
  readonly forms?: readonly { readonly term: string; readonly passages: number }[];
};

export type Verdict = 'good' | 'unclear' | 'bad';

/** P(bears on the need), calibrated, 0-1. */
export type PassageRelevance = { readonly passageId: PassageId; readonly relevance: number };

/** A name that stands in a passage. `titles`: ids of documents that go by it; `passages`: how many passages hold it. */
export type NamedThing = {
  readonly name: string;
  readonly passageId: PassageId;
  /** UTF-16 offset into the passage's text. */
  readonly start: number;
  readonly titles: readonly string[];
  readonly passages: number;
};

/** Most a run may use. Times are in milliseconds. */
export type Budget = { readonly steps: number; readonly searches: number; readonly timeMs: number };

/** What a model was given and what it cost; absent where no model took part. */
export type Generation = {
  readonly model: string;
  readonly seed: number;
  readonly temperature: number;
  readonly promptTokens: number;
  readonly outputTokens: number;
  readonly raw: string;
};

type Step = { readonly step: StepNumber; readonly durationMs: number; readonly generation?: Generation };

/** What came of a step. The type of the outcome follows from the type of the effect. */
export type Outcome = Step &
  (
    | { readonly type: 'runs-recalled'; readonly runs: readonly RecalledRun[] }
    | { readonly type: 'question-planned'; readonly plan: Plan }
    | {
        readonly type: 'search-completed';
        readonly hits: readonly Hit[];
        readonly terms: readonly TermFact[];
        /** Number of passages that the source holds, for word weights; 0 where it does not say. */
        readonly collectionPassages: number;
        readonly hasMore: boolean;
        /** Where the query was reviewed before it went. */
        readonly review?: Review;
      }
    | {
        readonly type: 'search-failed';
        readonly failure: 'source-down' | 'source-slow' | 'source-blocked';
        readonly message: string;
        readonly retryAfterMs: number | undefined;
        readonly review?: Review;
        /** It was not the source that refused, but the person, what they have settled about the network, or our own server: asking again is of no use. */
        readonly refusedBy?: 'person' | 'mode' | 'server';
      }
    | {
        readonly type: 'results-judged';
        readonly relevances: readonly PassageRelevance[];
        readonly verdict: Verdict;
        /** P(bears on the need) by the trained reader alone, for the passages that it read; absent where words alone judged. */
        readonly readings?: readonly PassageRelevance[];
      }
    | {
        readonly type: 'passages-read';
        /** Passages around those asked for; empty unless the effect wanted the whole document. */
        readonly passages: readonly Passage[];
        readonly names: readonly NamedThing[];
      }
    | {
        readonly type: 'read-failed';
        readonly message: string;
        /** When the page's server wants to be asked again, where it said so. */
        readonly retryAfterMs?: number;
      }
    | { readonly type: 'need-answered'; readonly finding: Finding; readonly others: readonly Finding[] }
    | {
        readonly type: 'need-unanswered';
        readonly need: NeedId;
        readonly reason: string;
        /** What came nearest and was not sure enough to be an answer, best first, at most three; absent where nothing did, and in older logs. Nothing decides by it. */
        readonly nearest?: readonly Finding[];
      }
    | { readonly type: 'query-written'; readonly query: Query }
    | { readonly type: 'finding-verified'; readonly supported: boolean; readonly reason: string }
    | {
        readonly type: 'engine-failed';
        readonly failure: 'model-invalid' | 'engine-lost';
        readonly message: string;
      }
    | { readonly type: 'wait-ended' }
    | { readonly type: 'person-answered'; readonly text: string | undefined }
    | { readonly type: 'branch-abandoned' }
    | { readonly type: 'run-answered'; readonly answer: Answer }
    | { readonly type: 'run-given-up'; readonly account: GiveUpAccount }
  );

export type RunStarted = {
  readonly type: 'run-started';
  readonly question: string;
  readonly policy: PolicyName;
  /** Names the weights of a trained policy: with others it may want other steps. Absent for policies without weights. */
  readonly policyWeights?: string;
  readonly engine: string;
  readonly sources: readonly SourceId[];
  readonly budget: Budget;
  readonly seed: number;
  /** Whether the run may ask the person a question. */
  readonly mayAsk: boolean;
  /** The run and number of its events that this one was forked from. */
  readonly forkedFrom: { readonly runId: RunId; readonly events: number } | undefined;
};

/** From here on, another policy, or a query of the person's own: how a fork differs from what it was forked from. */
export type RunForked = {
  readonly type: 'run-forked';
  readonly policy: PolicyName;
  /** As in RunStarted. */
  readonly policyWeights?: string;
  readonly query: Query | undefined;
};

export type StepStarted = {
  readonly type: 'step-started';
  readonly step: StepNumber;
  readonly effect: Effect;
};

/** The person stopped the run. It can be gone on with: stopping is not an end. */
export type RunStopped = { readonly type: 'run-stopped' };
/** `policyWeights`: of a trained policy, where it has others than before: they steer from here on. */
export type RunResumed = { readonly type: 'run-resumed'; readonly policyWeights?: string };

export type EventBody = RunStarted | RunForked | StepStarted | Outcome | RunStopped | RunResumed;

/**
 * A fact of a run. The run is its list of events and nothing else.
 * `version` is that of the record; reading brings older ones up to date (wire/upcast.ts).
 * `at` is the clock's time in milliseconds since 1970.
 */
export type RunEvent = { readonly version: 1; readonly at: number } & EventBody;
