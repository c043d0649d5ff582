import { FilePlus, FolderPlus } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { useServices } from '../services.ts';
import { pickedFiles } from './to-import-file.ts';

/** Two buttons that open the system's dialogues: for files, and for a whole folder. */
export function PickFiles({ size = 'm' }: { readonly size?: 's' | 'm' }) {
  const { desk } = useServices();
  const take = (picked: FileList | null) => {
    const files = pickedFiles(picked ?? []);
    if (files.length > 0) void desk.import(files);
  };
  return (
    <>
      <FileTrigger allowsMultiple onSelect={take}>
        <Button size={size}>
          <FilePlus size={16} aria-hidden="true" />
          Add files
        </Button>
      </FileTrigger>
      <FileTrigger acceptDirectory onSelect={take}>
        <Button size={size}>
          <FolderPlus size={16} aria-hidden="true" />
          Add a folder
        </Button>
      </FileTrigger>
    </>
  );
}
