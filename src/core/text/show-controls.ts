const controls =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * Control and direction characters as visible signs, one for one so that UTF-16 offsets stay true: C0 as Unicode's control pictures
 * ('\u0000' -> '␀'), all others as '�'. Tabs and line breaks stay: they are white space.
 */
export function showControls(text: string): string {
  return text.replace(controls, (sign) => {
    if (sign === '\t' || sign === '\n' || sign === '\r') return sign;
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '\ufffd';
  });
}
