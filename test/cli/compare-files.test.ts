import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { compareFiles } from '../../src/cli/compare-files.ts';

test('compareFiles() tells a folder from a file that is not there', async () => {
  await expect(compareFiles([tmpdir(), tmpdir()], undefined)).rejects.toThrow('it is a folder');
  await expect(compareFiles(['/none.json', '/none.json'], undefined)).rejects.toThrow(
    'there is no such file',
  );
});
