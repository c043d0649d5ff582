import type { Network } from '../core/policy/learned/network.ts';

/** Where the weights of the policy `learned` stand. Messages are whole sentences for the person. */
export type PolicyStatus =
  /** Nobody has asked for it yet. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  /** `weights` names them in logs; `practisedAt`: when they were practised here, in milliseconds since 1970, undefined for those that came with the page. */
  | { readonly kind: 'ready'; readonly weights: string; readonly practisedAt: number | undefined }
  /** Runs are steered by the rules meanwhile. */
  | { readonly kind: 'unavailable'; readonly message: string };

/** Weights that were practised on this machine, as they are kept. */
export type PractisedPolicy = { readonly text: string; readonly practisedAt: number };

/** Keeps practised weights over visits: at most one set. */
export interface PolicyStore {
  load(): Promise<PractisedPolicy | undefined>;
  /** Whether they are kept; they hold for this visit all the same where not. */
  save(policy: PractisedPolicy): Promise<boolean>;
  remove(): Promise<void>;
}

/** Loads the trained policy, and changes it for what was practised here. */
export interface PolicyDesk {
  /** The same object until something changes. */
  current(): PolicyStatus;
  /** Calls back after each change; returns a function that ends it. */
  watch(changed: () => void): () => void;
  /** Loads what is not loaded yet. */
  load(): Promise<PolicyStatus>;
  /** The same, but only where weights are kept that were practised here: so that they can be undone whatever policy is chosen. */
  loadPractised(): Promise<PolicyStatus>;
  /** The weights in use; undefined until they are loaded. */
  network(): Network | undefined;
  /** Takes practised weights into use from the next run on. */
  practised(network: Network, at: number): Promise<PolicyStatus>;
  /** Goes back to the weights that came with the page. */
  undo(): Promise<PolicyStatus>;
}
