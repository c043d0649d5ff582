import { remember } from '../remember.ts';
import { terms } from './tokenize.ts';

/** A name as names are compared: its folded words, joined by spaces. Remembered: the same ones are held against everything that a run finds. */
export const nameKey = remember((name) => terms(name).join(' '), 5000);
