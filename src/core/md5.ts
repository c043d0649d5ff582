const roundShifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21] as const;
const shifts = Int32Array.from({ length: 64 }, (_, step) => roundShifts[4 * (step >> 4) + (step & 3)] ?? 0);
/** In which register the word lies that each step takes. */
const order = Int32Array.from(
  { length: 64 },
  (_, step) => 4 + (([step, 5 * step + 1, 3 * step + 5, 7 * step][step >> 4] ?? 0) & 15),
);
const sines = Int32Array.from({ length: 64 }, (_, index) =>
  Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32),
);

const start = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476] as const;
const blockBytes = 64;

/**
 * MD5 (RFC 1321) in hex. It finds damage, not deceit: MLC's list of weights (tensor-cache.json) holds the sum of each file of them, and
 * browsers do not offer it.
 */
export function md5(bytes: Uint8Array<ArrayBuffer>): string {
  const registers = new Int32Array(start.length + 16);
  registers.set(start.map((word) => word | 0));
  const whole = Math.floor(bytes.length / blockBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let block = 0; block < whole; block++) addBlock(registers, view, block * blockBytes);
  const tail = lastBlocks(bytes.subarray(whole * blockBytes), bytes.length);
  for (let at = 0; at < tail.byteLength; at += blockBytes) addBlock(registers, tail, at);
  const digest = new DataView(new ArrayBuffer(16));
  registers.subarray(0, start.length).forEach((word, index) => {
    digest.setInt32(4 * index, word, true);
  });
  return Array.from({ length: 16 }, (_, at) => digest.getUint8(at).toString(16).padStart(2, '0')).join('');
}

/** What is left over, a one bit, zeros, and the length in bits. */
function lastBlocks(rest: Uint8Array, length: number): DataView {
  const size = rest.length < blockBytes - 8 ? blockBytes : 2 * blockBytes;
  const padded = new Uint8Array(size);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(size - 8, (length * 8) >>> 0, true);
  view.setUint32(size - 4, Math.floor(length / 2 ** 29), true);
  return view;
}

/** Registers 0-3 hold the sum so far; the words of the block are laid out after them. */
function addBlock(registers: Int32Array, view: DataView, at: number): void {
  for (let index = 0; index < 16; index++) registers[4 + index] = view.getInt32(at + 4 * index, true);
  // Every index is in range: the casts say what the compiler cannot see, and cost nothing in a loop that is run a billion times.
  let a = registers[0] as number;
  let b = registers[1] as number;
  let c = registers[2] as number;
  let d = registers[3] as number;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const mixed =
      round === 0
        ? (b & c) | (~b & d)
        : round === 1
          ? (d & b) | (~d & c)
          : round === 2
            ? b ^ c ^ d
            : c ^ (b | ~d);
    const sum = (a + mixed + (sines[step] as number) + (registers[order[step] as number] as number)) | 0;
    const shift = shifts[step] as number;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
  }
  registers[0] = ((registers[0] as number) + a) | 0;
  registers[1] = ((registers[1] as number) + b) | 0;
  registers[2] = ((registers[2] as number) + c) | 0;
  registers[3] = ((registers[3] as number) + d) | 0;
}
