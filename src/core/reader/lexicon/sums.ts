/** Nouns for sums of money that a text need not say: 'The cottage costs 30 euros' answers how much rent it is. */
export const sums: readonly string[] = ['money', 'rent', 'salary', 'wage', 'fee', 'interest', 'profit'];
