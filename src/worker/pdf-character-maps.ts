/** The tables that come with pdf.js, each a small script of its own: what a page loads by itself needs no request of ours. */
const maps = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});

/** The table of characters of a name, such as '90ms-RKSJ-H'. */
export async function characterMap(name: string): Promise<Uint8Array> {
  const load = maps[`../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  if (load === undefined) throw new Error(`There is no table of characters "${name}".`);
  const address = await load();
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}
