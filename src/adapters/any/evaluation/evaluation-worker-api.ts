import type { RunComparison } from '../../../core/evaluation/compare-runs.ts';
import type { PreparedEvaluation } from '../../../core/evaluation/evaluation-record.ts';
import type { RunReport } from '../../../core/evaluation/run-report.ts';
import type { Summary } from '../../../core/evaluation/summarize-runs.ts';
import type { Network } from '../../../core/policy/learned/network.ts';
import type {
  EvaluationEnd,
  EvaluationRequest,
  FinishedRun,
  SummaryRequest,
} from '../../../ports/evaluation-runner.ts';
import type { ReadingReply, ReadingRequest } from '../../../ports/passage-reader.ts';
import type { JobResult, ReasonerJob, ReasonerJobKind } from '../../../ports/reasoner.ts';
import type { ReadReply, SearchReply, SearchRequest, Source } from '../../../ports/source.ts';
import type { EmbeddingReply } from '../../../ports/text-embedder.ts';

/** What the worker asks of the page while it evaluates: the person's library, the trained reader and the model live there. Stops with the evaluation. */
export interface EvaluationHost {
  /** `byMeaning`: by the trained retriever beside the words. */
  search(request: SearchRequest, byMeaning: boolean): Promise<SearchReply>;
  embed(texts: readonly string[]): Promise<EmbeddingReply>;
  read(request: Parameters<Source['read']>[0]): Promise<ReadReply>;
  readPassages(request: ReadingRequest): Promise<ReadingReply>;
  reason(job: ReasonerJob): Promise<JobResult<ReasonerJobKind>>;
  /** How many passages the person's library has, and so many titles of it. */
  holdings(titles: number): Promise<{ readonly passages: number; readonly titles: readonly string[] }>;
  /** The id of the engine that `reason` asks. */
  engineId(): Promise<string>;
  /** The weights of `learned` that steer in the page; undefined where they cannot be had. */
  policyNetwork(): Promise<Network | undefined>;
  preparing(words: string, share?: number): Promise<void>;
  prepared(prepared: PreparedEvaluation): Promise<void>;
  finished(runs: readonly FinishedRun[]): Promise<void>;
}

/** What the worker that evaluates answers. Never rejects. */
export interface EvaluationWorkerApi {
  hello(): Promise<string | undefined>;
  run(request: EvaluationRequest, host: EvaluationHost): Promise<EvaluationEnd>;
  stop(): void;
  summarize(request: SummaryRequest): readonly Summary[];
  compare(left: readonly RunReport[], right: readonly RunReport[]): RunComparison;
}
