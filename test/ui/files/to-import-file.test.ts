import { expect, test } from 'vitest';
import { pickedFiles } from '../../../src/ui/files/to-import-file.ts';

function fileAt(path: string): File {
  const file = new File(['x'], path.split('/').at(-1) ?? '');
  return Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
}

test('pickedFiles() takes the folders into the path, and hidden files out', () => {
  const files = ['a.md', 'notes/b.md', 'notes/.git/config', '.DS_Store'].map(fileAt);
  expect(pickedFiles(files).map(({ path }) => path)).toEqual(['a.md', 'notes/b.md']);
});
