/** How many bytes at the end begin a character that goes on after them. */
export function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** Whether bytes are UTF-8 and more than ASCII. */
export function isRichUtf8(bytes: Uint8Array): boolean {
  const end = bytes.length - unfinishedUtf8(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
    return text.length < end;
  } catch {
    return false;
  }
}
