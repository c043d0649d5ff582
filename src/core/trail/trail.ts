import type { Answer, Finding, GiveUpAccount } from '../answer.ts';
import type { EffectType, EngineEffect, Repair } from '../effect.ts';
import type { NamedThing, Verdict } from '../event.ts';
import type { FailureKind } from '../failure.ts';
import type { NeedId, PassageId, SourceId, StepNumber } from '../ids.ts';
import type { Move } from '../move.ts';
import type { Plan } from '../need.ts';
import type { PolicyName } from '../policy-name.ts';
import type { Query } from '../query.ts';
import type { RecalledRun } from '../recalled-run.ts';
import type { SearchOutcome } from '../state.ts';

/** Which events of the run made a station: from the first to the last, counted from 0. */
export type EventSpan = { readonly first: number; readonly last: number };

/** A try to answer a need from what was found up to here. */
export type Attempt = {
  readonly need: NeedId;
  readonly question: string;
  readonly finding: Finding | undefined;
  /** Why there is no finding, or why it did not stand. */
  readonly reason: string;
  /** Undefined until the finding was held against its quotes. */
  readonly stands: boolean | undefined;
};

export type Reading = {
  readonly whole: boolean;
  readonly passages: readonly PassageId[];
  /** Passages that came with the whole document. */
  readonly added: readonly PassageId[];
  readonly names: readonly NamedThing[];
};

/** Trouble with the engine or with reading, in words. `again`: the step was done again, with this move. */
export type TrailTrouble = {
  readonly failure: FailureKind;
  readonly message: string;
  readonly again: Move | undefined;
};

/** A step that an engine took part in, and the model that did it: undefined where none was asked. */
export type EngineWork = { readonly step: EngineEffect['type']; readonly model: string | undefined };

type Stop = { readonly span: EventSpan; readonly durationMs: number };

export type StartStation = Stop & {
  readonly kind: 'start';
  readonly question: string;
  readonly policy: PolicyName;
  readonly recalled: readonly RecalledRun[];
  readonly plan: Plan | undefined;
  readonly troubles: readonly TrailTrouble[];
  readonly work: readonly EngineWork[];
};

export type SearchStation = Stop & {
  readonly kind: 'search';
  readonly step: StepNumber;
  readonly source: SourceId;
  readonly query: Query;
  readonly page: number;
  readonly parent: StepNumber | undefined;
  /** The repair that led here. */
  readonly arrivedBy: Repair | undefined;
  /** What was needed, in words. */
  readonly need: string;
  /** Undefined while the search is in flight. */
  readonly outcome: SearchOutcome | undefined;
  readonly verdict: Verdict | undefined;
  /** P(bears on the need) by passage, 0-1. */
  readonly relevance: ReadonlyMap<PassageId, number>;
  readonly readings: readonly Reading[];
  readonly attempts: readonly Attempt[];
  readonly troubles: readonly TrailTrouble[];
  readonly work: readonly EngineWork[];
  /** What was noticed here and done about it, in order. */
  readonly repairs: readonly Repair[];
  /** The branch was left. */
  readonly dead: boolean;
};

export type Station =
  | StartStation
  | SearchStation
  | (Stop & { readonly kind: 'wait'; readonly delayMs: number; readonly repair: Repair })
  | (Stop & {
      readonly kind: 'asked';
      readonly question: string;
      readonly repair: Repair;
      /** What the person said; undefined while they have not, or when they left it open (`isOpen` false). */
      readonly reply: string | undefined;
      readonly isOpen: boolean;
    })
  | (Stop & { readonly kind: 'forked'; readonly policy: PolicyName; readonly query: Query | undefined })
  | (Stop & { readonly kind: 'paused'; readonly resumed: boolean })
  | (Stop & { readonly kind: 'answered'; readonly answer: Answer; readonly work: readonly EngineWork[] })
  | (Stop & { readonly kind: 'gave-up'; readonly account: GiveUpAccount });

export type StationKind = Station['kind'];

export type Trail = {
  readonly stations: readonly Station[];
  /** What is in flight at the last event, if anything. */
  readonly doing: EffectType | undefined;
  /** Passages that the answer quotes. */
  readonly quoted: ReadonlySet<PassageId>;
};
