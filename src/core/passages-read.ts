/** Passages that an answer is looked for in at most. Where more are given, all of them are wanted, before a need is given up: readers read them on. */
export const passagesToExtractFrom = 8;
/** Of those that are read on, at most. */
export const mostReadOn = 20;
