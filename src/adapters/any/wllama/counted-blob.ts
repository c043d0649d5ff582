/**
 * A Blob that tells how far it was read: the library reads a model in slices and tells nothing of it. It has what the library asks of
 * a Blob on the thread that it is on, and cannot go to another.
 */
export function countedBlob(blob: Blob, name: string, read: (endBytes: number) => void): Blob {
  const counted = {
    size: blob.size,
    type: blob.type,
    name,
    slice: (start = 0, end = blob.size) => {
      const slice = blob.slice(start, end);
      return {
        size: slice.size,
        arrayBuffer: async () => {
          const bytes = await slice.arrayBuffer();
          read(Math.min(end, blob.size));
          return bytes;
        },
      };
    },
    stream: () => {
      let end = 0;
      const counter = new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          end += chunk.byteLength;
          read(end);
          controller.enqueue(chunk);
        },
      });
      return blob.stream().pipeThrough(counter as ReadableWritablePair<Uint8Array, Uint8Array>);
    },
  };
  // The library calls nothing else of a Blob (3.13.0: prepareBlobs, fileWrite, fileReadResponse).
  return counted as unknown as Blob;
}
