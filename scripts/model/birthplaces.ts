import type { CorpusRecord } from '../../src/adapters/any/sqlite-library/load-corpus.ts';

const given = ['Ilse', 'Anna', 'Jonna', 'Mara', 'Tove'] as const;
const family = ['Brandt', 'Vey', 'Rell', 'Quist', 'Hald'] as const;
const birds = ['Quill', 'Owl', 'Tern', 'Heron', 'Gannet'] as const;
const shores = ['Harbour', 'Island', 'Sound', 'Bay', 'Ness'] as const;

export type Birthplace = { readonly question: string; readonly answer: string };

const people = given.flatMap((first, row) =>
  family.map((last, column) => ({
    name: `${first} ${last}`,
    place: `${birds[(row + column) % 5] ?? ''} ${shores[column] ?? ''}`,
  })),
);

/** 25 questions, each answered by one sentence of a library of its own kind. */
export const birthplaces: readonly Birthplace[] = people.map(({ name, place }) => ({
  question: `Where was ${name} born?`,
  answer: place,
}));

export const birthplaceRecords: readonly CorpusRecord[] = people.map(({ name, place }) => ({
  ...{ id: name, title: name },
  text: `${name} was a seafarer. She was born in ${place}, where her family had a yard.`,
}));
