import type { RunEvent } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import { ObjectNumbers } from '../core/object-numbers.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { State } from '../core/state.ts';

type Choice = { readonly effect: ReturnType<Policy> };

const mostStates = 40_000;

/**
 * Runs that begin alike go through the same states, as objects: what was worked out for a state (evidence, features, the policy's choice) is known for all
 * of them, until something other than before happens to one. Policy and seed of the state are those of the first such run.
 */
export class SharedStates {
  readonly #most: number;
  readonly #numbers = new ObjectNumbers();
  readonly #effects = new WeakMap<object, string>();
  readonly #policies = new WeakMap<Policy, WeakMap<State, Choice>>();
  #first = new Map<string, State>();
  #after = new WeakMap<State, Map<string, State>>();
  #count = 0;

  /** `most`: states held at most; then it begins anew. */
  constructor(most = mostStates) {
    this.#most = most;
  }

  /** As the core's: the same state and the same event give the same state, here also the same object. */
  readonly evolve = (state: State, event: RunEvent): State => {
    const key = this.#keyOf(event);
    const known = this.#followers(state, event).get(key);
    if (known !== undefined) return known;
    if (this.#count++ >= this.#most) this.#beginAnew();
    const next = evolve(state, event);
    this.#followers(state, event).set(key, next);
    return next;
  };

  /** A policy that is asked once for each state. Only for policies whose choice follows from the state alone, and not from its policy's name or seed. */
  remembering(policy: Policy): Policy {
    const choices = this.#policies.get(policy) ?? new WeakMap<State, Choice>();
    this.#policies.set(policy, choices);
    return (state) => {
      const known = choices.get(state);
      if (known !== undefined) return known.effect;
      const effect = policy(state);
      choices.set(state, { effect });
      return effect;
    };
  }

  #followers(state: State, event: RunEvent): Map<string, State> {
    if (event.type === 'run-started') return this.#first;
    const known = this.#after.get(state) ?? new Map<string, State>();
    this.#after.set(state, known);
    return known;
  }

  #beginAnew(): void {
    this.#first = new Map();
    this.#after = new WeakMap();
    this.#count = 0;
  }

  /** Objects stand in it as themselves, lists as what is in them: equal ones of two makes are told apart, never mixed up. */
  #keyOf(event: RunEvent): string {
    if (event.type === 'run-started') return JSON.stringify({ ...event, policy: undefined, seed: undefined });
    if (event.type === 'step-started') return `${event.at} ${event.step} ${this.#textOf(event.effect)}`;
    return Object.entries(event)
      .map(([name, value]) => `${name}:${this.#valueKey(value)}`)
      .join(' ');
  }

  #textOf(effect: object): string {
    const known = this.#effects.get(effect) ?? JSON.stringify(effect);
    this.#effects.set(effect, known);
    return known;
  }

  #valueKey(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((each: unknown) => this.#valueKey(each)).join()}]`;
    if (typeof value === 'object' && value !== null) return `#${this.#numbers.of(value)}`;
    return JSON.stringify(value) ?? 'undefined';
  }
}
