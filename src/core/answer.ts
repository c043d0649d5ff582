import type { FailureKind } from './failure.ts';
import type { NeedId } from './ids.ts';
import type { Move } from './move.ts';
import type { Quote } from './passage.ts';

/** An answer to one need, as an engine found it. `support` is the engine's P(the quote supports the text), 0-1. */
export type Finding = {
  readonly need: NeedId;
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly support: number;
};

/** The answer of a run: the short text, and the findings that it rests on, in the order in which they were made. */
export type Answer = { readonly text: string; readonly findings: readonly Finding[] };

/** A run without an answer says what was tried, what is probably missing, and what would help. */
export type GiveUpAccount = {
  readonly reason: FailureKind;
  readonly tried: readonly {
    readonly query: string;
    readonly failure: FailureKind | undefined;
    readonly move: Move | undefined;
  }[];
  /** What was found out before the way ended, if anything. */
  readonly found: readonly Finding[];
  /** In plain words: the part of the question for which nothing was found. */
  readonly missing: string;
  readonly wouldHelp: readonly string[];
};
