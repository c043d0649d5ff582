import { expect, test } from 'vitest';
import { importable } from '../../../../src/adapters/any/sqlite-library/importable.ts';
import { textFile } from '../../../conformance/library.ts';

const paths = (...given: string[]) =>
  importable(given.map((path) => textFile(path, ''))).map(({ path }) => path);

test('importable() leaves distinct paths as they are', () => {
  expect(paths('a.md', 'b/a.md')).toEqual(['a.md', 'b/a.md']);
});

test('importable() gives files of one path names of their own, that no other has', () => {
  expect(paths('a.md', 'a.md', 'a (2).md', 'a.md')).toEqual(['a.md', 'a (3).md', 'a (2).md', 'a (4).md']);
  expect(paths('b/README', 'b/README', '.x', '.x')).toEqual(['b/README', 'b/README (2)', '.x', '.x (2)']);
});

test('importable() passes over what systems leave behind', () => {
  expect(paths('a/.DS_Store', 'a/b.md', 'a/node_modules/c.md')).toEqual(['a/b.md']);
});
