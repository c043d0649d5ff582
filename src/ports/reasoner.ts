import type { Answer, Finding } from '../core/answer.ts';
import type { Generation } from '../core/event.ts';
import type { NeedId } from '../core/ids.ts';
import type { AnswerKind, Plan } from '../core/need.ts';
import type { Passage } from '../core/passage.ts';
import type { Query } from '../core/query.ts';

/** What the run knows of a job's place in it. */
type InRun = {
  /** How often this very job failed before; absent for not at all. An engine that draws lots draws others then. */
  readonly attempt?: number;
  /** Milliseconds that the run may still take: a slow engine leaves some of them for what comes after. Absent where nothing waits. */
  readonly leftMs?: number;
};

/** Small bounded jobs. No engine decides what to do next: code does. */
export type ReasonerJob = InRun &
  /** Split a question into needs, one hop each; a question of one hop comes back as one need. */
  (
    | { readonly kind: 'decompose'; readonly question: string }
    /** Another query for the same need; `avoid` were tried. */
    | { readonly kind: 'write-query'; readonly question: string; readonly avoid: readonly string[] }
    /** Find the answer with the verbatim words that say it, or say that it is not here. `question` has no '#1' left in it. */
    | {
        readonly kind: 'extract';
        readonly need: NeedId;
        readonly question: string;
        readonly expects: AnswerKind;
        /** Most relevant first. */
        readonly passages: readonly Passage[];
        /** Files and documents of tables that are here whole, so that their rows can be counted and compared. */
        readonly tables?: readonly string[];
        /** The passages of these that hold rows. */
        readonly rows?: readonly Passage[];
      }
    /** Does the quote support the finding? */
    | {
        readonly kind: 'verify';
        readonly question: string;
        readonly finding: Finding;
        /** Those that are quoted. */
        readonly passages: readonly Passage[];
        /** Others of the run that use the question's words, and so tell what they stand beside. */
        readonly beside?: readonly Passage[];
        /** As for the reading. */
        readonly tables?: readonly string[];
        readonly rows?: readonly Passage[];
      }
    /** Make the short answer of the question from the findings of its needs. */
    | {
        readonly kind: 'compose';
        readonly question: string;
        readonly plan: Plan;
        readonly findings: readonly Finding[];
      }
  );

export type ReasonerJobKind = ReasonerJob['kind'];
export type JobOf<K extends ReasonerJobKind> = Extract<ReasonerJob, { readonly kind: K }>;

/** What each job brings on success. `extract` brings all candidates it would stand for, best first; none means "not here". */
export type JobValue = {
  readonly decompose: Plan;
  readonly 'write-query': Query;
  readonly extract: {
    readonly findings: readonly Finding[];
    readonly reason: string;
    /** Where there are no findings: what came nearest, best first, at most three. */
    readonly nearest?: readonly Finding[];
  };
  readonly verify: { readonly supported: boolean; readonly reason: string };
  readonly compose: Answer | undefined;
};

export type JobResult<K extends ReasonerJobKind> =
  | { readonly kind: 'done'; readonly value: JobValue[K]; readonly generation?: Generation }
  | {
      readonly kind: 'model-invalid' | 'engine-lost';
      readonly message: string;
      readonly generation?: Generation;
    };

/** An engine. Called by the effect table. Never throws for bad output; rejects only with the signal's reason. */
export interface Reasoner {
  /** 'reader', later 'web-llm:…', 'wllama:…'. Stands in the log. */
  readonly id: string;
  run<K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>>;
}
