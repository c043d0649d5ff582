import { readReaderManifest } from '../../wire/reader-files.ts';
import type { FileBytes } from '../any/reading/reader-worker-api.ts';
import type { Egress } from './egress.ts';

const reason = 'The trained reader that comes with this page';
const names = ['model.onnx', 'webgpu.onnx', 'retriever.onnx', 'tokenizer.json'];
const never = new AbortController().signal;

export type ReaderFilesReply = FileBytes | { readonly message: string };

/** The reader's files from beside the page: the manifest, then what it names for the network. `base` ends in '/'. */
export async function fetchReaderFiles(
  { ledger, base }: { readonly ledger: Pick<Egress, 'request'>; readonly base: URL },
  progress: (share: number) => void,
): Promise<ReaderFilesReply> {
  const fetched = async (path: string, told?: (bytes: number) => void) => {
    const url = new URL(path, base);
    const reply = await ledger.request({ url, reason, ...(told && { progress: told }) }, never);
    if (reply.kind === 'failed') return { message: `"${path}" could not be fetched` };
    return reply.status === 200
      ? reply.bytes
      : { message: `"${path}" is not there (status ${reply.status})` };
  };
  const manifest = await fetched('manifest.json');
  if ('message' in manifest) return manifest;
  // A manifest that cannot be read is the worker's to refuse.
  const named = readReaderManifest(new TextDecoder().decode(manifest))?.files ?? [];
  const wanted = named.filter(({ path }) => names.includes(path));
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  const files: Record<string, Uint8Array<ArrayBuffer>> = { 'manifest.json': manifest };
  let before = 0;
  for (const { path, bytes } of wanted) {
    const file = await fetched(path, (received) => progress(Math.min(1, (before + received) / total)));
    if ('message' in file) return file;
    files[path] = file;
    before += bytes;
  }
  return files;
}
