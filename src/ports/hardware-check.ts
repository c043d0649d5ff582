import type { Hardware } from '../core/models/hardware.ts';

/** Asks the machine what it brings. Never rejects, asks nobody outside. */
export interface HardwareCheck {
  look(): Promise<Hardware>;
}
