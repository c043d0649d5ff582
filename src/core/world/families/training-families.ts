import { companies } from './declared/companies.ts';
import { genealogies } from './declared/genealogies.ts';
import { papers } from './declared/papers.ts';
import { places } from './declared/places.ts';
import type { Family } from './family.ts';

/** Families that training may draw on. Those for testing alone are in `../kept-for-testing/`, and nothing that trains reaches them. */
export const trainingFamilies: readonly Family[] = [genealogies, companies, places, papers];
