import type { WindowOutputs } from '../../../core/reading/read-outputs.ts';
import type { ReadingWindow } from '../../../core/reading/reading-windows.ts';

/** The network alone: windows of tokens in, raw outputs for each in the same order. Rejects where the runtime breaks. */
export type Network = {
  /** Windows that it reads at once at best; a stop is noticed between two batches. */
  readonly batch: number;
  readonly run: (windows: readonly ReadingWindow[]) => Promise<readonly WindowOutputs[]>;
  readonly release: () => Promise<void>;
};
