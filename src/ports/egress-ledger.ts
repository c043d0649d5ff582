/** A request that the page made, or a part of it that was refused before it left. */
export type EgressRecord = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  /** Why it was made, in a few words. */
  readonly reason: string;
  readonly sentBytes: number;
  readonly receivedBytes: number;
  /** False where it only fetched this page's own files. */
  readonly leftMachine: boolean;
  /** Whom our own server asked for it: 'Wikipedia'. */
  readonly to?: string;
  /** Why it was not made, or was broken off, where it was forbidden. */
  readonly refused?: string;
};

/** What left this machine. `records` is one array until something is added. */
export interface EgressLedger {
  records(): readonly EgressRecord[];
  watch(changed: () => void): () => void;
}
