import type { LoadReply, LossCause } from '../../../ports/text-engine.ts';

/** A model in hand: the first is the person's choice, those after it are smaller ones. Context in tokens. */
export type Seat = { readonly model: number; readonly contextTokens: number };

/** What is tried next to bring an engine back. */
export type RecoveryStage =
  | { readonly kind: 'same' | 'shorter-context' | 'smaller-model'; readonly seat: Seat }
  | { readonly kind: 'gone' };

export type Setback =
  /** `strikes`: losses since it last worked for a while, this one counted. */
  | { readonly kind: 'lost'; readonly cause: LossCause; readonly strikes: number }
  | { readonly kind: 'not-loaded'; readonly why: Exclude<LoadReply['kind'], 'loaded'> };

/** A shorter context than this holds no passages. */
const leastContextTokens = 1024;

/**
 * The same model once more, then with half the context, then the next smaller model, then none: the reader takes over. Want of memory
 * skips the same; a model that cannot be read or run is not tried with another context.
 */
export function nextStage(seat: Seat, setback: Setback, models: number): RecoveryStage {
  const shorter = Math.max(leastContextTokens, Math.floor(seat.contextTokens / 2));
  const canShorten = shorter < seat.contextTokens;
  if (setback.kind === 'lost' && setback.strikes < 2 && setback.cause !== 'memory')
    return { kind: 'same', seat };
  const mayShorten =
    setback.kind === 'lost' ? setback.strikes < 3 : setback.why === 'no-memory' || setback.why === 'lost';
  if (mayShorten && canShorten) return { kind: 'shorter-context', seat: { ...seat, contextTokens: shorter } };
  const model = seat.model + 1;
  return model < models ? { kind: 'smaller-model', seat: { ...seat, model } } : { kind: 'gone' };
}
