/** What readers read from: a Blob, or bytes that are in memory already. */
export type ByteSource = {
  readonly size: number;
  slice(start: number, end?: number): { arrayBuffer(): Promise<ArrayBuffer> };
};

/** Small files are read from the disk once; larger ones piece by piece, as they are asked for. */
export async function heldIfSmall(blob: Blob, mostBytes: number): Promise<ByteSource> {
  if (blob.size > mostBytes) return blob;
  const bytes = await blob.arrayBuffer();
  return {
    size: bytes.byteLength,
    slice: (start, end) => ({ arrayBuffer: () => Promise.resolve(bytes.slice(start, end)) }),
  };
}
