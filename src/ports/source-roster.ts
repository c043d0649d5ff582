import type { SourceId } from '../core/ids.ts';

export type SourceFailure = {
  readonly kind: 'down' | 'slow' | 'blocked';
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** A source that our own server has set up. */
export type RosterSource = {
  readonly id: SourceId;
  /** For people: 'Wikipedia'. */
  readonly name: string;
  /** 'resting': it failed several times and is not asked until `restsUntil`. 'off': the server is air-gapped. */
  readonly state: 'ready' | 'resting' | 'off';
  readonly restsUntil: number | undefined;
  /** Who gets to see a query, in a sentence. */
  readonly sees: string;
  /** Whether the queries stay on this machine. */
  readonly isLocal: boolean;
  readonly lastFailure: SourceFailure | undefined;
  readonly latencyMs: number | undefined;
};

export type Roster =
  | { readonly kind: 'unknown' | 'asking' }
  /** There is no server of ours here, or it may not be asked; `message` says why and what to do. */
  | { readonly kind: 'none'; readonly message: string }
  | {
      readonly kind: 'listed';
      /** For the person: how many there are, or how to set one up. */
      readonly message: string;
      readonly airGapped: boolean;
      readonly sources: readonly RosterSource[];
    };

export type SourceTest =
  | { readonly kind: 'works'; readonly latencyMs: number; readonly message: string }
  | { readonly kind: 'fails'; readonly message: string };

/** What can be searched beside the library. `current` is one object until something changes. Never rejects but with a signal's reason. */
export interface SourceRoster {
  current(): Roster;
  watch(changed: () => void): () => void;
  refresh(signal: AbortSignal): Promise<Roster>;
  test(id: SourceId, signal: AbortSignal): Promise<SourceTest>;
}
