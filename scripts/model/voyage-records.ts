import type { CorpusRecord } from '../../src/adapters/any/sqlite-library/load-corpus.ts';

/** A library that answers one question in two steps. */
export const voyageRecords: readonly CorpusRecord[] = [
  {
    ...{ id: 'merrow', title: 'Merrow (brig)' },
    text: 'The Merrow was a brig of Tolve, built in 1851. The captain of the brig was Ilse Brandt, who sailed her to the islands.',
  },
  {
    ...{ id: 'brandt', title: 'Ilse Brandt' },
    text: 'Ilse Brandt was a seafarer. She was born in Quill Harbour, where her family had a yard.',
  },
  {
    ...{ id: 'vey', title: 'Anna Vey' },
    text: 'Anna Vey was a painter. She was born on Owl Island in 1790.',
  },
];
