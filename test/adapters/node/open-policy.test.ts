import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPolicy } from '../../../src/adapters/node/open-policy.ts';

test('openPolicy() tells a folder from a file that is not there', async () => {
  const folder = await openPolicy(tmpdir());
  expect(folder.kind === 'invalid' && folder.message).toContain('is a folder');
  const none = await openPolicy(join(tmpdir(), 'none', 'policy.json'));
  expect(none.kind === 'invalid' && none.message).toContain('there is no file');
});
