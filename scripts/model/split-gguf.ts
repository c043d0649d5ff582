/**
 * Splits a GGUF model into parts, as llama.cpp's gguf-split does: the first part holds what is said of the model, each part a run of its
 * tensors, and 'split.no', 'split.count' and 'split.tensors.count'. Version 3 of the format, little-endian.
 * Source: ggml/docs/gguf.md and tools/gguf-split of llama.cpp.
 */
export function splitGguf(file: Uint8Array, parts: number): readonly Uint8Array<ArrayBuffer>[] {
  const model = readModel(file);
  const each = Math.ceil(model.tensors.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const tensors = model.tensors.slice(part * each, (part + 1) * each);
    const own = part === 0 ? [model.entries] : [];
    const split = [
      ...entry('split.no', 2, u16(part)),
      ...entry('split.count', 2, u16(parts)),
      ...entry('split.tensors.count', 5, u32(model.tensors.length)),
    ];
    const count = 3 + (part === 0 ? model.entryCount : 0);
    return written({ count, entries: [...own, Uint8Array.from(split)], tensors, alignment: model.alignment });
  });
}

/** 'model-00001-of-00003.gguf' for part 0 of 3. */
export function partName(name: string, part: number, parts: number): string {
  const five = (number: number) => String(number).padStart(5, '0');
  return `${name.replace(/\.gguf$/u, '')}-${five(part + 1)}-of-${five(parts)}.gguf`;
}

type Tensor = {
  /** Its name, dimensions and type, as they stand in the file. */
  readonly head: Uint8Array;
  readonly data: Uint8Array;
};

type Model = {
  readonly entryCount: number;
  readonly entries: Uint8Array;
  readonly tensors: readonly Tensor[];
  readonly alignment: number;
};

const magic = 0x46554747;
/** Bytes of a value by its type; text is 8, a list 9. */
const sizes: Readonly<Record<number, number>> = {
  ...{ 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 },
};

function readModel(file: Uint8Array): Model {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  const number32 = () => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const number64 = () => {
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  const text = () => {
    const length = number64();
    at += length;
    return new TextDecoder().decode(file.subarray(at - length, at));
  };
  const skip = (type: number): void => {
    if (type === 8) text();
    else if (type === 9) {
      const inner = number32();
      for (let left = number64(); left > 0; left--) skip(inner);
    } else at += sizes[type] ?? 0;
  };
  if (number32() !== magic || number32() !== 3) throw new Error('This is no GGUF file of version 3.');
  const [tensorCount, entryCount] = [number64(), number64()];
  const entriesAt = at;
  let alignment = 32;
  for (let left = entryCount; left > 0; left--) {
    const key = text();
    const type = number32();
    if (key === 'general.alignment') alignment = view.getUint32(at, true);
    skip(type);
  }
  const entries = file.subarray(entriesAt, at);
  const heads = Array.from({ length: tensorCount }, () => {
    const from = at;
    text();
    const dimensions = number32();
    at += dimensions * 8 + 4;
    return { head: file.subarray(from, at), offset: number64() };
  });
  const dataAt = Math.ceil(at / alignment) * alignment;
  const starts = heads.map(({ offset }) => offset).toSorted((left, right) => left - right);
  const tensors = heads.map(({ head, offset }) => {
    const end = starts.find((start) => start > offset) ?? file.length - dataAt;
    return { head, data: file.subarray(dataAt + offset, dataAt + end) };
  });
  return { entryCount, entries, tensors, alignment };
}

type Part = {
  readonly count: number;
  readonly entries: readonly Uint8Array[];
  readonly tensors: readonly Tensor[];
  readonly alignment: number;
};

function written({ count, entries, tensors, alignment }: Part): Uint8Array<ArrayBuffer> {
  const heads: Uint8Array[] = [];
  const data: Uint8Array[] = [];
  let offset = 0;
  for (const tensor of tensors) {
    heads.push(tensor.head, Uint8Array.from(u64(offset)));
    data.push(...padded([tensor.data], alignment));
    offset += Math.ceil(tensor.data.length / alignment) * alignment;
  }
  const head = Uint8Array.from([...u32(magic), ...u32(3), ...u64(tensors.length), ...u64(count)]);
  return joined([...padded([head, ...entries, ...heads], alignment), ...data]);
}

function padded(pieces: readonly Uint8Array[], alignment: number): readonly Uint8Array[] {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return [...pieces, new Uint8Array((alignment - (length % alignment)) % alignment)];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function entry(key: string, type: number, value: readonly number[]): readonly number[] {
  return [...u64(key.length), ...new TextEncoder().encode(key), ...u32(type), ...value];
}

function u16(value: number): readonly number[] {
  return [value & 255, value >> 8];
}

function u32(value: number): readonly number[] {
  return [...new Uint8Array(new Uint32Array([value]).buffer)];
}

function u64(value: number): readonly number[] {
  return [...new Uint8Array(new BigUint64Array([BigInt(value)]).buffer)];
}
