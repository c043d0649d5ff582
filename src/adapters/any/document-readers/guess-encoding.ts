/** More is slower and tells no more. */
const sampleBytes = 65_536;
const multiByte = new Set(['Shift_JIS', 'EUC-JP', 'Big5', 'GB18030', 'EUC-KR', 'ISO-2022-JP']);

/**
 * The likeliest encoding of bytes that are not valid UTF-8, as a label of TextDecoder. Western European where nothing speaks for another:
 * a few bytes say little.
 */
export async function guessEncoding(bytes: Uint8Array): Promise<string> {
  if (isBrokenUtf8(bytes)) return 'utf-8';
  const { analyse } = await import('chardet');
  // Around the first byte that is not ASCII there is most to see.
  const odd = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, Math.min(odd - 1024, bytes.length - sampleBytes));
  const matches = analyse(bytes.subarray(start, start + sampleBytes));
  const likely = matches.find(({ name, confidence }) => confidence >= leastConfidence(name));
  return likely?.name ?? 'windows-1252';
}

function leastConfidence(name: string): number {
  if (multiByte.has(name)) return 50;
  return /^(?:ISO-8859|windows|KOI8)-/u.test(name) ? 15 : Number.POSITIVE_INFINITY;
}

/** UTF-8 with some broken bytes in it: other encodings hardly ever make a valid character of several bytes. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const [broken, whole] = [
    text.match(/\ufffd/gu)?.length ?? 0,
    text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0,
  ];
  return whole > broken * 4;
}
