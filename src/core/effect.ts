import type { Answer, Finding, GiveUpAccount } from './answer.ts';
import type { FailureKind } from './failure.ts';
import type { NeedId, PassageId, SourceId, StepNumber } from './ids.ts';
import type { Move } from './move.ts';
import type { Query } from './query.ts';

/**
 * Why a step is taken when it repairs another: the failure that was noticed, at which step, and the move.
 * `detail` names the things in question ('Ilse Brandt', 'merow → merrow') for the person; never an instruction.
 */
export type Repair = {
  readonly failure: FailureKind;
  readonly at: StepNumber | undefined;
  readonly move: Move;
  readonly detail: string;
  /** Words of the question that this repair takes for others from here on (folded): a respelling, another name. */
  readonly replaces?: readonly Replacement[];
  /** The part of the question that is asked from here on, as it stands in it: the rest was said around it. */
  readonly focus?: string;
};

/** Carried by a step that an engine takes part in: it is done again because the engine was lost, or gave nothing usable, at the step `at`. */
type Redone = { readonly redo?: Repair };

export type Replacement = { readonly from: string; readonly to: string };

/** What is wanted next: plain data. The table in src/agent performs it and answers with an outcome (event.ts). */
export type Effect =
  /** Look for past runs with a similar question. */
  | { readonly type: 'recall'; readonly question: string }
  /** Split the question into needs. */
  | ({ readonly type: 'plan'; readonly question: string; readonly repair?: Repair } & Redone)
  /** Ask a source. `page` counts from 0. `parent` is the search that this one goes on from. */
  | {
      readonly type: 'search';
      readonly need: NeedId;
      readonly source: SourceId;
      readonly query: Query;
      readonly page: number;
      readonly parent: StepNumber | undefined;
      readonly repair?: Repair;
    }
  /** Judge the results of a search: relevance of each passage, and one verdict. */
  | { readonly type: 'judge'; readonly need: NeedId; readonly search: StepNumber; readonly question: string }
  /** Look up which names in these passages the source knows as things of their own; `whole`: the document around them too. */
  | {
      readonly type: 'read';
      readonly passages: readonly PassageId[];
      readonly whole: boolean;
      readonly repair?: Repair;
    }
  /** Find the answer to a need in these passages, with the words that say it. */
  | ({
      readonly type: 'extract';
      readonly need: NeedId;
      readonly question: string;
      readonly passages: readonly PassageId[];
    } & Redone)
  /** Ask the engine for another query for a need. */
  | ({
      readonly type: 'write-query';
      readonly need: NeedId;
      readonly question: string;
      readonly avoid: readonly string[];
      readonly repair: Repair;
    } & Redone)
  /** Hold a finding against its quotes: are they verbatim, and do they say it? */
  | ({ readonly type: 'verify'; readonly finding: Finding; readonly question: string } & Redone)
  | { readonly type: 'wait'; readonly delayMs: number; readonly repair: Repair }
  | { readonly type: 'ask-person'; readonly question: string; readonly repair: Repair }
  /** Leave a branch: go back to the search `to` (undefined: the start) and mark `dead` as dead. */
  | {
      readonly type: 'backtrack';
      readonly to: StepNumber | undefined;
      readonly dead: readonly StepNumber[];
      readonly repair: Repair;
    }
  | ({ readonly type: 'answer'; readonly answer: Answer } & Redone)
  | { readonly type: 'give-up'; readonly account: GiveUpAccount };

export type EffectType = Effect['type'];
export type EffectOf<T extends EffectType> = Extract<Effect, { readonly type: T }>;

/** Steps that an engine takes part in. */
export type EngineEffect = EffectOf<'plan' | 'extract' | 'write-query' | 'verify' | 'answer'>;
