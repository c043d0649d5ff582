import type { SessionView } from '../runs/run-session.ts';

/** The run that the ask view shows: one that goes on, or one that is over. */
export type ShownRun = Exclude<SessionView, { readonly kind: 'idle' }>;
