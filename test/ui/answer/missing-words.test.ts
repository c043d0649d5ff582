import { expect, test } from 'vitest';
import type { FailureKind } from '../../../src/core/failure.ts';
import { missingWords } from '../../../src/ui/answer/missing-words.ts';

const words = (reason: FailureKind, missing: string) =>
  missingWords({ reason, tried: [], found: [], missing, wouldHelp: [] }, 'Where was the captain born?');

test('missingWords() names the part of the question that is open', () => {
  expect(words('missing-hop', 'Where was Ilse Brandt born?')).toBe(
    'A document that answers “Where was Ilse Brandt born?”.',
  );
});

test('missingWords() does not repeat the question', () => {
  expect(words('off-topic', 'Where was the captain born?')).not.toContain('captain');
});

test('missingWords() blames no document where the source or the engine failed', () => {
  for (const reason of ['source-down', 'engine-lost'] as const) {
    expect(words(reason, 'Where?')).not.toContain('document');
  }
  expect(words('contradiction', 'Where?')).toContain('which of them is right');
});
