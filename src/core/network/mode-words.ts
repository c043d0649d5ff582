import type { NetworkMode } from './network-mode.ts';

/** The plain words of the modes. `short` stands on the lock. */
export const modeWords: Readonly<
  Record<NetworkMode, { readonly name: string; readonly short: string; readonly meaning: string }>
> = {
  'air-gapped': {
    name: 'Air-gapped',
    short: 'Air-gapped',
    meaning: 'Nothing is asked for but the page’s own files. Only your library is searched.',
  },
  ask: {
    name: 'Ask me',
    short: 'Asks first',
    meaning:
      'Each query is shown to you before it goes, with words that stand only in your documents marked.',
  },
  open: {
    name: 'Open',
    short: 'Open',
    meaning:
      'Queries go to the sources that are switched on. Words that stand only in your documents are held back.',
  },
};
