import type { Settings } from '../core/settings.ts';

/** The person's choices. `current` is one object until something changes, so that views can compare it by identity. */
export interface SettingsStore {
  current(): Settings;
  /** Kept for the next visit where the browser allows it; for this visit in any case. */
  change(changes: Partial<Settings>): void;
  /** Calls back after each change; returns a function that ends it. */
  watch(changed: () => void): () => void;
}
