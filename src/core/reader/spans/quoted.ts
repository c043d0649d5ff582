const quoted =
  /"\s*([^"]{2,80}?)\s*"|“\s*([^”]{2,80}?)\s*”|«\s*([^»]{2,80}?)\s*»|「([^」]{1,40})」|„\s*([^“”]{2,80}?)\s*[“”]/gu;

/** Offsets of what stands between quotation marks, without them and without a closing comma or stop. */
export function quotedIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(quoted)].flatMap((match) => {
    const inside = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '').replace(/[,.;:]+$/u, '');
    const start = match.index + match[0].indexOf(inside, 1);
    return inside === '' ? [] : [{ start, end: start + inside.length }];
  });
}
