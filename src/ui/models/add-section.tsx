import { FilePlus, FolderPlus } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { Section } from '../components/section.tsx';
import { Tabs } from '../components/tabs.tsx';
import { pickedFiles } from '../files/to-import-file.ts';
import { useServices } from '../services.ts';
import { GgufForm } from './gguf-form.tsx';
import { MlcForm } from './mlc-form.tsx';
import styles from './models.module.css';

/** Any other model, of either engine: from files, a folder, or addresses. */
export function AddSection() {
  const { models } = useServices();
  const take = (picked: FileList | null) => {
    const files = pickedFiles(picked ?? []);
    if (files.length > 0) void models.takeFiles(files);
  };
  return (
    <Section title="Add your own" lead="Any GGUF file, or any model that is compiled for WebLLM.">
      <div className={styles['group']}>
        <p>
          From this machine’s disk: a .gguf file, all parts of a split one, or the folder of a compiled model.
          You can also drop it on this page. It is copied into the browser’s storage and checked; nothing is
          sent anywhere.
        </p>
        <div className={styles['actions']}>
          <FileTrigger allowsMultiple onSelect={take}>
            <Button>
              <FilePlus size={16} aria-hidden="true" />
              Choose files
            </Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={take}>
            <Button>
              <FolderPlus size={16} aria-hidden="true" />
              Choose a folder
            </Button>
          </FileTrigger>
        </div>
      </div>
      <details className={styles['unfit']}>
        <summary>From an address</summary>
        <Tabs
          label="Kind of model"
          tabs={[
            { id: 'wllama', title: 'GGUF file', content: <GgufForm /> },
            { id: 'web-llm', title: 'Compiled for WebLLM', content: <MlcForm /> },
          ]}
        />
      </details>
    </Section>
  );
}
