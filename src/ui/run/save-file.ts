export type SavedFile = { readonly name: string; readonly type: string; readonly text: string };

/** Hands a file to the browser's downloads. */
export function saveFile({ name, type, text }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken hold of the data by the next task; without this it would stay for as long as the page.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
