/** Writes files, ever smaller ones, until at most `leaveBytes` may still be written. The quota of the origin is really used up. */
export async function fillOrigin(leaveBytes: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (let number = 0; ; number++) {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    const bytes = Math.min(4 * 2 ** 20, quota - usage - leaveBytes);
    if (bytes <= 0) return;
    const file = await root.getFileHandle(`filler-${number}`, { create: true });
    const writable = await file.createWritable();
    await writable.write(new Uint8Array(bytes).fill(1));
    await writable.close();
  }
}
