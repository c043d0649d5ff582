import { type NetworkMode, networkModes } from '../core/network/network-mode.ts';

/** Sent with every request that makes the server ask others. Without it, or in 'air-gapped', the server asks nobody. */
export const modeHeader = 'x-reroute-mode';

export function parseMode(text: string | null | undefined): NetworkMode | undefined {
  return networkModes.find((mode) => mode === text);
}
