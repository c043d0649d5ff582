/** Elements and bytes of a block, by ggml's number of the type (ggml.h, ggml-common.h). */
const blocks: Readonly<Record<number, readonly [elements: number, bytes: number]>> = {
  ...{ 0: [1, 4], 1: [1, 2], 2: [32, 18], 3: [32, 20], 6: [32, 22], 7: [32, 24], 8: [32, 34], 9: [32, 36] },
  ...{ 10: [256, 84], 11: [256, 110], 12: [256, 144], 13: [256, 176], 14: [256, 210], 15: [256, 292] },
  ...{ 24: [1, 1], 25: [1, 2], 26: [1, 4], 27: [1, 8], 28: [1, 8], 30: [1, 2] },
};

/** Bytes of a tensor's data; undefined for a type that is not in the table. */
export function tensorBytes(type: number, elements: number): number | undefined {
  const block = blocks[type];
  return block === undefined ? undefined : Math.ceil(elements / block[0]) * block[1];
}
