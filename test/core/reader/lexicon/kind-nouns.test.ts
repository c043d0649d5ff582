import { expect, test } from 'vitest';
import { kindOfNoun } from '../../../../src/core/reader/lexicon/kind-nouns.ts';

test.each(['actress', 'hostess', 'waitress', 'stewardess', 'governess', 'princess', 'brewer', 'brewers'])(
  'a noun asks for a person: %s',
  (noun) => {
    expect(kindOfNoun(noun)).toBe('person');
  },
);

test.each(['wireless', 'illness', 'business', 'process', 'address', 'progress', 'express', 'mattress'])(
  'a noun that only ends like a person asks for none: %s',
  (noun) => {
    expect(kindOfNoun(noun)).toBeUndefined();
  },
);
