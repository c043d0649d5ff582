import { expect, it } from 'vitest';
import { type ModelFailure, modelFailureWords } from '../../../src/core/models/model-failure.ts';

const failures: readonly ModelFailure[] = [
  { kind: 'blocked-by-mode' },
  { kind: 'host-not-allowed', host: 'h.example' },
  { kind: 'no-route' },
  { kind: 'not-found', url: 'https://h.example/m' },
  { kind: 'refused', url: 'https://h.example/m', status: 401 },
  { kind: 'refused', url: 'https://h.example/m', status: 451 },
  { kind: 'server-gone', url: 'https://h.example/m', why: 'It answered 503.' },
  ...(['catalogue', 'list', 'first-download'] as const).map(
    (known) => ({ kind: 'wrong-hash', path: 'm', expected: 'ab', actual: 'cd', known }) as const,
  ),
  { kind: 'wrong-size', path: 'm', expected: 10, actual: 9 },
  { kind: 'no-space', neededBytes: 1_200_000_000, freeBytes: 300_000_000 },
  { kind: 'no-space', neededBytes: 1_200_000_000, freeBytes: undefined },
  { kind: 'bad-entry', why: 'It has no address.' },
  { kind: 'bad-file', path: 'm', why: 'It is truncated.' },
  { kind: 'missing-file', path: 'm' },
  { kind: 'no-model', why: 'No file was picked.' },
  { kind: 'busy' },
  { kind: 'storage-unavailable', why: 'a private window.' },
];

it.each(failures.map((failure) => [failure.kind, failure] as const))(
  'modelFailureWords() says of %s what went wrong and what to do, in whole sentences',
  (_, failure) => {
    const words = modelFailureWords(failure);
    expect(words.split(/[.!?] /u).length).toBeGreaterThanOrEqual(2);
    expect(words).toMatch(/[.)]$/u);
    expect(words).not.toContain('undefined');
  },
);

it('modelFailureWords() tells how much is needed and how much is free', () => {
  expect(modelFailureWords({ kind: 'no-space', neededBytes: 1.2e9, freeBytes: 3e8 })).toContain(
    'needs 1.2 GB more, 300 MB free.',
  );
});
