/** Whether the contents of every interrupted or running import are kept, and there is one. */
export async function isStaged(): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const top = await root.getDirectoryHandle('reroute-imports', { create: true });
  let imports = 0;
  for await (const [, folder] of top) {
    if (folder.kind !== 'directory') continue;
    imports += 1;
    const whole = await folder.getFileHandle('whole').catch(() => undefined);
    if (whole === undefined) return false;
  }
  return imports > 0;
}

/** Overwrites the start of the database, as a broken disk would. No tab may have it open. */
export async function damageDatabase(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const pool = await (await root.getDirectoryHandle('.reroute-library')).getDirectoryHandle('.opaque');
  let damaged = 0;
  for await (const [, file] of pool) {
    if (file.kind !== 'file') continue;
    const head = await (await file.getFile()).slice(0, 512).text();
    if (!head.startsWith('/library-0.sqlite\0')) continue;
    const writable = await file.createWritable({ keepExistingData: true });
    // The pool's own header takes the first 4096 bytes.
    await writable.write({ type: 'write', position: 4096, data: new Uint8Array(8192).fill(0x5a) });
    await writable.close();
    damaged += 1;
  }
  return damaged;
}
