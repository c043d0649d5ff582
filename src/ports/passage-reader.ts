import type { Passage } from '../core/passage.ts';

export type ReadingRequest = {
  readonly question: string;
  /** What was found relevant before, most relevant first; may be empty. Cut to what the model takes. */
  readonly evidence: readonly Passage[];
  readonly passages: readonly Passage[];
};

/** A span of a passage that may be the answer. Offsets are UTF-16, into the passage's text. */
export type ReadSpan = { readonly start: number; readonly end: number; readonly probability: number };

/** What one passage holds, by the trained reader. Probabilities 0-1, calibrated. */
export type PassageReading = {
  /** P(the passage bears on the question, given the evidence). */
  readonly relevance: number;
  /** P(the answer of the question is of this kind, read in this passage); they sum to 1. */
  readonly kinds: { readonly span: number; readonly yes: number; readonly no: number; readonly none: number };
  /** Best first, at most 5, none overlapping another that is better. Empty for an empty passage. */
  readonly spans: readonly ReadSpan[];
};

export type ReadingReply =
  /** One for each passage, in the order of the request. */
  | { readonly kind: 'read'; readonly readings: readonly PassageReading[] }
  /** The weights are missing or altered, or the runtime cannot start: words alone judge from now on. */
  | { readonly kind: 'unavailable'; readonly message: string };

/** The trained reader. Never throws for trouble; rejects only with the signal's reason. Called by the relevance checker and the engine `reader`. */
export interface PassageReader {
  readonly id: string;
  read(
    request: ReadingRequest,
    signal: AbortSignal,
    /** Readings as they come: position in `passages` and what was read there. */
    progress?: (position: number, reading: PassageReading) => void,
  ): Promise<ReadingReply>;
}
