import type { Solution } from './solve.ts';

export type SupportedSolution = { readonly solution: Solution; readonly support: number };
