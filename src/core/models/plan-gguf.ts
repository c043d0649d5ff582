import type { GgufHeader, GgufReading } from './gguf-header.ts';
import { splitParts } from './model-address.ts';
import { isSafeName } from './model-entry.ts';
import type { ModelFailure } from './model-failure.ts';
import { baseName, folderOf, type PickedFile, type PickedModel } from './picked-model.ts';

/** Architectures (`general.architecture`) that read or look and do not write: none of them can answer. */
const notGenerative: Readonly<Record<string, string>> = {
  ...{ bert: 'an embedding model', 'nomic-bert': 'an embedding model', 'modern-bert': 'an embedding model' },
  ...{ 'jina-bert-v2': 'an embedding model', 'jina-bert-v3': 'an embedding model', t5encoder: 'an encoder' },
  ...{
    clip: 'a part for pictures (mmproj)',
    whisper: 'a model for speech',
    wavtokenizer: 'a model for sound',
  },
  'gemma-embedding': 'an embedding model',
};

export type PlannedGguf =
  | { readonly kind: 'model'; readonly model: PickedModel; readonly taken: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: ModelFailure; readonly taken: readonly string[] };

type Head = { readonly file: PickedFile; readonly header: GgufHeader };

/** Models among files that are, or claim to be, GGUF: whole ones, and split ones of which all parts are there. */
export function planGguf(
  files: readonly PickedFile[],
  readings: ReadonlyMap<string, GgufReading>,
): readonly PlannedGguf[] {
  const planned: PlannedGguf[] = [];
  const heads: Head[] = [];
  for (const file of files) {
    const found = headOf(file, readings.get(file.path));
    if (found.kind === 'head') heads.push(found.head);
    else planned.push({ kind: 'problem', problem: found.problem, taken: [file.path] });
  }
  const done = new Set<string>();
  for (const head of heads) {
    if (done.has(head.file.path)) continue;
    const plan = head.header.part === undefined ? whole(head) : split(head, heads);
    for (const path of plan.taken) done.add(path);
    planned.push(plan);
  }
  return planned;
}

type HeadReply =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'problem'; readonly problem: ModelFailure };

function headOf(file: PickedFile, reading: GgufReading | undefined): HeadReply {
  const { path, sizeBytes } = file;
  const bad = (why: string): HeadReply => ({ kind: 'problem', problem: { kind: 'bad-file', path, why } });
  if (reading === undefined || reading.kind === 'more')
    return bad('It ends in the middle of its head: it is truncated.');
  if (reading.kind === 'bad') return bad(reading.why);
  const { header } = reading;
  const other = notGenerative[header.architecture];
  if (other !== undefined) return bad(`It is ${other} (“${header.architecture}”), and writes no text.`);
  if (sizeBytes < header.leastBytes)
    return bad(`It should have ${header.leastBytes} bytes and has ${sizeBytes}: it is truncated.`);
  return { kind: 'head', head: { file, header } };
}

function whole({ file, header }: Head): PlannedGguf {
  const name = baseName(file.path).replace(/\.gguf$/iu, '');
  const path = safeGgufName(name);
  return {
    kind: 'model',
    model: {
      ...{ kind: 'gguf', name, header },
      files: [{ from: file.path, path, sizeBytes: file.sizeBytes, md5: undefined }],
    },
    taken: [file.path],
  };
}

/** Files are told by their heads: a renamed one gets a name that says what it is. */
function safeGgufName(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+/u, '');
  return isSafeName(`${safe}.gguf`) ? `${safe}.gguf` : 'model.gguf';
}

function split(first: Head, heads: readonly Head[]): PlannedGguf {
  const names = splitParts(baseName(first.file.path));
  const of = first.header.part?.of ?? 1;
  const folder = folderOf(first.file.path);
  const parts = names.flatMap((name) => heads.find(({ file }) => file.path === folder + name) ?? []);
  const taken = parts.length === 0 ? [first.file.path] : parts.map(({ file }) => file.path);
  if (names.length !== of) {
    const why = `It is part ${(first.header.part?.number ?? 0) + 1} of ${of}, and its name does not say so (“…-00001-of-${String(of).padStart(5, '0')}.gguf”): it was renamed.`;
    return { kind: 'problem', problem: { kind: 'bad-file', path: first.file.path, why }, taken };
  }
  const missing = names.find((name) => !parts.some(({ file }) => baseName(file.path) === name));
  if (missing !== undefined)
    return { kind: 'problem', problem: { kind: 'missing-file', path: missing }, taken };
  const [{ header } = first] = parts;
  const name = baseName(names[0] ?? '').replace(/-\d{5}-of-\d{5}\.gguf$/iu, '');
  const files = parts.map(({ file: { path, sizeBytes } }) => ({
    ...{ from: path, path: baseName(path), sizeBytes, md5: undefined },
  }));
  return { kind: 'model', model: { kind: 'gguf', name, header, files }, taken };
}
