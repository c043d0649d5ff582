import { useEffect, useState } from 'react';
import { droppedEntries } from './gather-dropped.ts';

/** Whether files are held over the page just now; `onDrop` gets what was let go, wherever on the page. */
export function useFileDrop(onDrop: (entries: readonly FileSystemEntry[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(type, (event) => hasFiles(event) && act(event), { signal });
    on('dragenter', () => setOver(true));
    // Without this the browser opens the file in place of the page.
    on('dragover', (event) => event.preventDefault());
    // Leaving one element for another within the page is no leaving.
    on('dragleave', (event) => event.relatedTarget === null && setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null) onDrop(droppedEntries(event.dataTransfer));
    });
    return () => controller.abort();
  }, [onDrop]);
  return isOver;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
