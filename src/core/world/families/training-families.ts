import { genealogies } from './declared/genealogies.ts';
import type { Family } from './family.ts';

/** Families that training may draw on. Those for testing alone are in `../kept-for-testing/`, and nothing that trains reaches them. */
export const trainingFamilies: readonly Family[] = [genealogies];
