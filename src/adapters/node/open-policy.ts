import { readFile } from 'node:fs/promises';
import { type ReadPolicy, readPolicyFile } from '../../wire/policy-file.ts';

/** The trained policy from a file, or in plain words why it cannot be used. */
export async function openPolicy(file: string): Promise<ReadPolicy> {
  try {
    return readPolicyFile(await readFile(file, 'utf8'));
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    const why = isFolder ? `"${file}" is a folder` : `there is no file "${file}"`;
    return {
      kind: 'invalid',
      message: `Cannot use the trained policy: ${why}. Train one with npm run train-policy, or name another file.`,
    };
  }
}
