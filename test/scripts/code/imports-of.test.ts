import { expect, it } from 'vitest';
import { importsOf, packageOf } from '../../../scripts/code/imports-of.ts';
import { parseSource } from '../../../scripts/code/read-source.ts';

const found = (text: string) =>
  importsOf(parseSource('src/web/a.ts', text)).map(({ target, how }) => `${how} ${target}`);

it.each([
  ["import { a, type B } from '../core/b.ts';", 'value src/core/b.ts'],
  ["import { type A, type B } from '../core/b.ts';", 'type src/core/b.ts'],
  ["import type { A } from './b.ts';", 'type src/web/b.ts'],
  ["import './b.css';", 'value src/web/b.css'],
  ["export type { A } from './b.ts';", 'type src/web/b.ts'],
  ["export * from './b.ts';", 'value src/web/b.ts'],
  ["const b = await import('./b.ts');", 'lazy src/web/b.ts'],
  ["type B = import('./b.ts').B;", 'type src/web/b.ts'],
  ["new Worker(new URL('../worker/b.ts', import.meta.url));", 'file src/worker/b.ts'],
  ["import { openDB } from 'idb';", 'value idb'],
  ["import.meta.glob('../../node_modules/pdfjs-dist/cmaps/*.bcmap');", 'lazy pdfjs-dist/cmaps/*.bcmap'],
])('importsOf() reads %s', (text, expected) => {
  expect(found(text)).toEqual([expected]);
});

it('importsOf() takes no text and no other address for an import', () => {
  expect(found("const text = \"import x from './b.ts'\"; new URL('./b.ts', document.baseURI);")).toEqual([]);
});

it('packageOf() keeps the scope and drops the file', () => {
  expect(['@a/b/c.js', 'react-dom/client', 'idb'].map(packageOf)).toEqual(['@a/b', 'react-dom', 'idb']);
});
