import type { EvaluationHost } from '../../adapters/any/evaluation/evaluation-worker-api.ts';
import type { Network } from '../../core/policy/learned/network.ts';

/** For a thread that has no page to ask: rules alone over a corpus of their own need nothing of it. `network`: the weights of `learned`. */
export function hostless(network: Network | undefined): EvaluationHost {
  return {
    ...{ search: asked, embed: asked, read: asked, readPassages: asked, reason: asked, holdings: asked },
    engineId: asked,
    policyNetwork: async () => network,
    preparing: async () => {},
    prepared: asked,
    finished: asked,
  };
}

async function asked(): Promise<never> {
  throw new Error('A part of an evaluation asked for what only the page has.');
}
