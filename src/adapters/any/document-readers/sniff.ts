/** What the first bytes of a file say that it is. */
export type Content =
  | { readonly kind: 'pdf' | 'zip' | 'html' | 'text' | 'empty' }
  /** Microsoft's older container: .doc, .xls, and encrypted .docx. */
  | { readonly kind: 'ole' }
  /** Something that holds no text, or none that is read here. `name` is what people call it. */
  | { readonly kind: 'other'; readonly name: string };

const signatures: readonly (readonly [name: string, bytes: string])[] = [
  ['a picture (PNG)', '\x89PNG'],
  ['a picture (JPEG)', '\xff\xd8\xff'],
  ['a picture (GIF)', 'GIF8'],
  ['a picture (TIFF)', 'II*\0'],
  ['a picture (TIFF)', 'MM\0*'],
  ['a gzip archive', '\x1f\x8b'],
  ['a 7z archive', "7z\xbc\xaf'\x1c"],
  ['a RAR archive', 'Rar!\x1a'],
  ['an xz archive', '\xfd7zXZ'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['a program', '\x7fELF'],
  ['sound (MP3)', 'ID3'],
  ['sound (Ogg)', 'OggS'],
  ['sound or film (RIFF)', 'RIFF'],
  ['a WebAssembly program', '\0asm'],
];

/** `head` holds the first bytes, some kilobytes of them. */
export function sniff(head: Uint8Array): Content {
  if (head.length === 0) return { kind: 'empty' };
  const start = latin1(head.subarray(0, 1024));
  // Writers of PDF put up to a kilobyte before its mark.
  if (start.includes('%PDF-')) return { kind: 'pdf' };
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'ole' };
  if (start.startsWith('{\\rtf'))
    return { kind: 'other', name: 'a rich text file (RTF); save it as .docx or .txt' };
  const known = signatures.find(([, bytes]) => start.startsWith(bytes));
  if (known !== undefined) return { kind: 'other', name: known[0] };
  if (start.slice(4, 8) === 'ftyp') return { kind: 'other', name: 'a film or picture (MP4, HEIC)' };
  if (utf16Kind(head) === undefined && isBinary(head)) {
    return { kind: 'other', name: 'a file of bytes, not of text' };
  }
  return { kind: looksLikeHtml(start) ? 'html' : 'text' };
}

function looksLikeHtml(start: string): boolean {
  const body = start.replace(/^(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*/u, '');
  return /^<(?:!doctype html|html|head|body)[\s>]/iu.test(body);
}

/** UTF-16 by its byte order mark, or by the zero in every other byte of Latin text. */
export function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const half = Math.floor(sample.length / 2);
  if (half < 2) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < half * 2; at++) {
    if (sample[at] === 0) at % 2 === 0 ? even++ : odd++;
  }
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

/** A stray control character or two do not make a text binary. */
function isBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0 && head[2] === 0xfe)) return false;
  let controls = 0;
  for (const byte of head) {
    // Escape begins the shifts of ISO-2022 encodings.
    if (byte < 0x20 && byte !== 0x1b && (byte < 0x08 || byte > 0x0d)) controls++;
  }
  return controls > 8 && controls > head.length * 0.05;
}

/** Of a kilobyte or so: each byte is an argument. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
