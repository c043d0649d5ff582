const name = (number: number) => `filler-${number}`;

/** Far above the quotas that tests set. */
const mostFiles = 100;

/** Writes files of a megabyte until no more has room, then takes some away: the quota of the origin is really used up. False where it never was. */
export async function fillOrigin(leaveMegabytes: number): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  let written = 0;
  while (written < mostFiles && (await writeMegabyte(root, written))) written += 1;
  if (written === mostFiles) return false;
  for (let number = Math.max(0, written - leaveMegabytes); number <= written; number++) {
    await root.removeEntry(name(number)).catch(() => {});
  }
  return true;
}

async function writeMegabyte(root: FileSystemDirectoryHandle, number: number): Promise<boolean> {
  try {
    const file = await root.getFileHandle(name(number), { create: true });
    const writable = await file.createWritable();
    await writable.write(new Uint8Array(2 ** 20).fill(1));
    await writable.close();
    return true;
  } catch {
    return false;
  }
}

/** Takes the files away again. */
export async function emptyOrigin(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for await (const [each] of root) if (each.startsWith('filler-')) await root.removeEntry(each);
}
