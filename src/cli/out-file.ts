import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './command-error.ts';

/** Throws a CommandError where the file of an option cannot be written. Asked before hours of runs, whose result would be lost. */
export async function checkOutFile(option: string, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const why = await outProblem(path);
  if (why !== undefined) throw new CommandError(`Cannot write ${option} "${path}": ${why}`);
}

/** Writes it; a CommandError says why where that fails after all, as on a full disk. */
export async function writeOutFile(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: unknown) => {
    throw new CommandError(`Cannot write "${path}": ${error instanceof Error ? error.message : error}`);
  });
}

async function outProblem(path: string): Promise<string | undefined> {
  if (path.trim() === '') return 'it is no name of a file. Give one.';
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true) return 'it is a folder. Give a file in it.';
  const folder = dirname(path);
  const around = await stat(folder).catch(() => undefined);
  if (around?.isDirectory() !== true) return `there is no folder "${folder}". Make it, or give another.`;
  const isLet = await access(there === undefined ? folder : path, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isLet ? undefined : 'you may not write there. Give a file in another folder.';
}
