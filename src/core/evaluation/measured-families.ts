import type { Family } from '../world/families/family.ts';
import { trainingFamilies } from '../world/families/training-families.ts';
import { testOrchards } from '../world/kept-for-testing/test-orchards.ts';

/** Families that can be measured on: those that training draws on, and then those that nothing was trained on. */
export const measuredFamilies: readonly {
  readonly family: Family;
  readonly isKeptForTesting: boolean;
}[] = [
  ...trainingFamilies.map((family) => ({ family, isKeptForTesting: false })),
  { family: testOrchards, isKeptForTesting: true },
];
