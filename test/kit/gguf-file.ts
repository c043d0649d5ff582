/** A small GGUF file of version 3 with one tensor of 32-bit floats: its head is like that of a real one. */
export type MadeGguf = {
  readonly architecture?: string;
  readonly name?: string;
  /** Elements of its tensor: four bytes each. */
  readonly elements?: number;
  readonly part?: { readonly number: number; readonly of: number };
};

export function ggufFile(made: MadeGguf = {}): Uint8Array<ArrayBuffer> {
  const { architecture = 'llama', name = 'Small', elements = 256, part } = made;
  const entries = [
    text('general.architecture', architecture),
    text('general.name', name),
    number32(`${architecture}.context_length`, 2048),
    list('tokenizer.ggml.tokens', ['a', 'b', 'c']),
    ...(part === undefined ? [] : [number16('split.no', part.number), number16('split.count', part.of)]),
  ];
  const tensor = [...sized('token_embd.weight'), ...u32(1), ...u64(elements), ...u32(0), ...u64(0)];
  const head = [
    ...u32(0x46554747),
    ...u32(3),
    ...u64(1),
    ...u64(entries.length),
    ...entries.flat(),
    ...tensor,
  ];
  const padding = Array.from({ length: (32 - (head.length % 32)) % 32 }, () => 0);
  const data = Array.from({ length: elements * 4 }, (_, index) => index % 251);
  return new Uint8Array([...head, ...padding, ...data]);
}

const u32 = (value: number) => [...new Uint8Array(new Uint32Array([value]).buffer)];
const u64 = (value: number) => [...new Uint8Array(new BigUint64Array([BigInt(value)]).buffer)];
const sized = (value: string) => [...u64(value.length), ...new TextEncoder().encode(value)];
const text = (key: string, value: string) => [...sized(key), ...u32(8), ...sized(value)];
const number32 = (key: string, value: number) => [...sized(key), ...u32(4), ...u32(value)];
const number16 = (key: string, value: number) => [...sized(key), ...u32(2), value & 255, value >> 8];
const list = (key: string, values: readonly string[]) => [
  ...sized(key),
  ...u32(9),
  ...u32(8),
  ...u64(values.length),
  ...values.flatMap(sized),
];
