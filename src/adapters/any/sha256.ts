const encoder = new TextEncoder();

/** SHA-256 of a text as UTF-8, in hex. */
export function sha256(text: string): Promise<string> {
  return sha256Of(encoder.encode(text));
}

/** SHA-256 of bytes, in hex. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
