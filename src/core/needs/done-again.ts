import { canonicalJson } from '../canonical-json.ts';
import type { Effect, EngineEffect } from '../effect.ts';
import type { Outcome } from '../event.ts';
import type { Again } from '../state.ts';

type EngineFailed = Extract<Outcome, { readonly type: 'engine-failed' }>;

/**
 * How often a step is done again. A lost engine comes back as it was, then with a shorter context, then with a smaller model, and at last
 * the reader takes over: each gets its try. Unusable output is drawn twice more, where it was drawn at all.
 */
const most = { 'engine-lost': 4, 'model-invalid': 2 } as const;

/** The step that is to be done again after an engine failed at it; undefined where it was tried often enough, or takes no engine. */
export function doneAgain(
  before: Again | undefined,
  outcome: EngineFailed,
  effect: Effect | undefined,
): Again | undefined {
  const wanted = effect === undefined ? undefined : engineEffect(effect);
  if (wanted === undefined) return undefined;
  const { failure, step, message, generation } = outcome;
  if (failure === 'model-invalid' && generation === undefined) return undefined;
  const isSame = before !== undefined && canonicalJson(before.effect) === canonicalJson(wanted);
  const failed = isSame ? before.failed : [];
  // Each kind of failure has its own tries: an engine that was lost twice has drawn nothing yet.
  if (failed.filter((kind) => kind === failure).length >= most[failure]) return undefined;
  const redo = { failure, at: step, move: 'retry', detail: message } as const;
  return { effect: wanted, redo, failed: [...failed, failure] };
}

/** The effect without the mark that it is done again. */
function engineEffect(effect: Effect): EngineEffect | undefined {
  switch (effect.type) {
    case 'plan':
    case 'extract':
    case 'write-query':
    case 'verify':
    case 'answer': {
      const { redo: _, ...plain } = effect;
      return plain;
    }
    default:
      return undefined;
  }
}
