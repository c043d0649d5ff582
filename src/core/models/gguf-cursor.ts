/** The bytes at hand end before what is read does. */
export class OutOfBytes extends Error {}

/** Walks through the head of a GGUF file. Throws OutOfBytes at the end of the bytes, RangeError where they make no sense. */
export type GgufCursor = {
  position(): number;
  uint32(): number;
  /** An unsigned 64-bit number; RangeError above what a double holds exactly. */
  count(): number;
  text(): string;
  /** A value of metadata; undefined for lists, which are skipped. */
  value(type: number): string | number | undefined;
};

/** Bytes of the fixed types of metadata, by their number in the format. 8 is text, 9 a list. */
const fixedBytes: Readonly<Record<number, number>> = {
  ...{ 0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8 },
};
const textType = 8;
const listType = 9;
const mostTextBytes = 64 * 2 ** 20;

export function ggufCursor(bytes: Uint8Array): GgufCursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (length: number): number => {
    if (at + length > view.byteLength) throw new OutOfBytes();
    const from = at;
    at += length;
    return from;
  };
  const uint32 = () => view.getUint32(take(4), true);
  const count = () => {
    const value = view.getBigUint64(take(8), true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('A number beyond all bounds.');
    return Number(value);
  };
  const textLength = () => {
    const length = count();
    if (length > mostTextBytes) throw new RangeError('A text beyond all bounds.');
    return length;
  };
  const text = () => {
    const length = textLength();
    const from = take(length);
    return latin(bytes.subarray(from, from + length));
  };
  const skipList = () => {
    const type = uint32();
    const items = count();
    const width = fixedBytes[type];
    if (width !== undefined) {
      if (items > Number.MAX_SAFE_INTEGER / width) throw new RangeError('A list beyond all bounds.');
      take(items * width);
    } else if (type === textType) {
      for (let item = 0; item < items; item++) take(textLength());
    } else throw new RangeError(`A list of type ${type}.`);
  };
  const value = (type: number): string | number | undefined => {
    if (type === textType) return text();
    if (type === listType) {
      skipList();
      return undefined;
    }
    const width = fixedBytes[type];
    if (width === undefined) throw new RangeError(`A value of type ${type}.`);
    return numberAt(view, take(width), type);
  };
  return { position: () => at, uint32, count, text, value };
}

/** Keys and names of models are ASCII; other bytes are shown as they come, cut to what a page can show. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 400));
}

function numberAt(view: DataView, at: number, type: number): number | undefined {
  switch (type) {
    case 0:
    case 7:
      return view.getUint8(at);
    case 2:
      return view.getUint16(at, true);
    case 4:
      return view.getUint32(at, true);
    case 5:
      return view.getInt32(at, true);
    case 10: {
      const value = view.getBigUint64(at, true);
      return value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
    }
    default:
      return undefined;
  }
}
