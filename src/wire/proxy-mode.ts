/** What the person allows to leave: nothing; each query after it was shown; searches of the sources that are switched on. */
export const networkModes = ['air-gapped', 'ask', 'open'] as const;
export type NetworkMode = (typeof networkModes)[number];

/** Sent with every request that makes the server ask others. Without it, or in 'air-gapped', the server asks nobody. */
export const modeHeader = 'x-reroute-mode';

export function parseMode(text: string | null | undefined): NetworkMode | undefined {
  return networkModes.find((mode) => mode === text);
}
