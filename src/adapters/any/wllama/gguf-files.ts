import { baseName } from '../../../core/models/picked-model.ts';
import type { ModelFile } from '../../../ports/text-engine.ts';

export type GgufFiles =
  /** The parts of one model, in order. */
  | { readonly kind: 'model'; readonly name: string; readonly parts: readonly ModelFile[] }
  | { readonly kind: 'bad-model'; readonly message: string };

const splitName = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/iu;

/** Finds the one model among the files, whole and in order; files of other kinds are left alone. */
export async function findGguf(files: readonly ModelFile[]): Promise<GgufFiles> {
  const candidates = files.filter(({ path }) => /\.gguf$/iu.test(path));
  const [first] = candidates;
  if (first === undefined) return bad(noneFound(files));
  const models = new Set(candidates.map(({ path }) => modelName(path)));
  if (models.size > 1) {
    const names = [...models].slice(0, 4).join('", "');
    return bad(`Cannot tell which model to load: there are several, "${names}". Pick the files of one.`);
  }
  const parts = candidates.toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const problem = missingPart(parts) ?? (await headProblem(parts));
  return problem === undefined ? { kind: 'model', name: modelName(first.path), parts } : bad(problem);
}

function bad(message: string): GgufFiles {
  return { kind: 'bad-model', message };
}

function noneFound(files: readonly ModelFile[]): string {
  const [first] = files;
  const found = first === undefined ? 'nothing' : `"${first.path}"`;
  return `Cannot load a model: no file ends in ".gguf", only ${found} is there. Pick a GGUF file, or all parts of one.`;
}

function modelName(path: string): string {
  const name = baseName(path);
  return splitName.exec(name)?.[1] ?? name.replace(/\.gguf$/iu, '');
}

function missingPart(parts: readonly ModelFile[]): string | undefined {
  const numbers = parts.map(({ path }) => splitName.exec(path));
  const total = Number(numbers.find((match) => match !== null)?.[3] ?? 1);
  if (parts.length === total) return undefined;
  const there = numbers.map((match) => Number(match?.[2] ?? 1)).join(', ');
  return `Cannot load "${modelName(parts[0]?.path ?? '')}": it has ${total} parts, and only part ${there} is there. Pick all of them.`;
}

/** What the first bytes tell: 'GGUF', then the version of the format. */
async function headProblem(parts: readonly ModelFile[]): Promise<string | undefined> {
  for (const { path, blob } of parts) {
    const head = new DataView(await blob.slice(0, 8).arrayBuffer());
    if (head.byteLength < 8) return `Cannot load "${path}": the file is empty or cut off. Get it again.`;
    if (head.getUint32(0) !== 0x47475546)
      return `Cannot load "${path}": it is no GGUF file, whatever its name says. Pick another, or get it again.`;
    const version = head.getUint32(4, true);
    if (version < 2 || version > 3)
      return `Cannot load "${path}": it is a GGUF file of version ${version}; versions 2 and 3 can be read. Get a newer one.`;
  }
  return undefined;
}
