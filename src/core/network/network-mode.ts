/** What the person allows to leave: nothing; each query after it was shown; searches of the sources that are switched on. */
export const networkModes = ['air-gapped', 'ask', 'open'] as const;
export type NetworkMode = (typeof networkModes)[number];
