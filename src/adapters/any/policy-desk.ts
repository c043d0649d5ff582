import { createLearnedPolicy } from '../../core/policy/learned/learned-policy.ts';
import type { Network } from '../../core/policy/learned/network.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { PolicyDesk, PolicyStatus, PolicyStore } from '../../ports/policy-desk.ts';
import { readPolicyFile, writePolicyFile } from '../../wire/policy-file.ts';
import { sha256 } from './sha256.ts';

export type PolicyDeskOptions = {
  /** The file that comes with the page, or why it cannot be had. */
  readonly shipped: () => Promise<string | { readonly message: string }>;
  readonly store: PolicyStore;
};

/** Letters of the hash by which weights are named. */
const nameLength = 12;

/** Practised weights where some are kept, else those that come with the page. Kept weights that are of no use any more are passed over. */
export class KeptPolicyDesk implements PolicyDesk {
  readonly #options: PolicyDeskOptions;
  readonly #watchers = new Set<() => void>();
  #status: PolicyStatus = { kind: 'idle' };
  #network: Network | undefined;
  /** By the name of their weights, for runs that go on while others are taken into use. */
  readonly #policies = new Map<string, Policy>();
  #loading: Promise<PolicyStatus> | undefined;

  constructor(options: PolicyDeskOptions) {
    this.#options = options;
  }

  readonly current = (): PolicyStatus => this.#status;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  readonly network = (): Network | undefined => this.#network;

  /** The policy with weights that were in use in this tab, for those who keep a table of policies; undefined for others. */
  readonly policy = (weights: string): Policy | undefined => this.#policies.get(weights);

  load(): Promise<PolicyStatus> {
    this.#loading ??= this.#load().finally(() => {
      // What could not be had may be there the next time.
      if (this.#status.kind === 'unavailable') this.#loading = undefined;
    });
    return this.#loading;
  }

  async loadPractised(): Promise<PolicyStatus> {
    const isKept = this.#status.kind === 'idle' && (await this.#options.store.load()) !== undefined;
    return isKept ? this.load() : this.#status;
  }

  async practised(network: Network, at: number): Promise<PolicyStatus> {
    const text = writePolicyFile(network);
    await this.#options.store.save({ text, practisedAt: at });
    return this.#use(text, at);
  }

  async undo(): Promise<PolicyStatus> {
    await this.#options.store.remove();
    return this.#loadShipped();
  }

  async #load(): Promise<PolicyStatus> {
    this.#set({ kind: 'loading' });
    const kept = await this.#options.store.load();
    if (kept !== undefined && readPolicyFile(kept.text).kind === 'read')
      return this.#use(kept.text, kept.practisedAt);
    return this.#loadShipped();
  }

  async #loadShipped(): Promise<PolicyStatus> {
    const text = await this.#options.shipped();
    if (typeof text === 'string') return this.#use(text, undefined);
    return this.#refuse(`Cannot use the trained policy: ${text.message}. Reload the page to try again.`);
  }

  async #use(text: string, practisedAt: number | undefined): Promise<PolicyStatus> {
    const read = readPolicyFile(text);
    if (read.kind === 'invalid') return this.#refuse(read.message);
    const { network } = read;
    const weights = (await sha256(text)).slice(0, nameLength);
    this.#network = network;
    this.#policies.set(weights, createLearnedPolicy(network));
    return this.#set({ kind: 'ready', weights, practisedAt });
  }

  #refuse(message: string): PolicyStatus {
    this.#network = undefined;
    return this.#set({ kind: 'unavailable', message: `${message} Meanwhile the rules steer.` });
  }

  #set(status: PolicyStatus): PolicyStatus {
    this.#status = status;
    for (const changed of this.#watchers) changed();
    return status;
  }
}
