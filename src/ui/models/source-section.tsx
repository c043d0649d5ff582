import { useState } from 'react';
import { addressProblem } from '../../core/models/model-address.ts';
import { QuietForm } from '../components/quiet-form.tsx';
import { Section } from '../components/section.tsx';
import { TextField } from '../components/text-field.tsx';
import { useServices, useSettings } from '../services.ts';
import styles from './models.module.css';

/** Where models come from: the public hub, or a mirror of it. */
export function SourceSection() {
  const { settings } = useServices();
  const { modelMirror } = useSettings();
  const [typed, setTyped] = useState(modelMirror);
  const problem = typed.trim() === '' ? undefined : addressProblem(typed);
  const change = (value: string) => {
    setTyped(value);
    if (value.trim() === '' || addressProblem(value) === undefined)
      settings.change({ modelMirror: value.trim() });
  };
  return (
    <Section title="Where they come from">
      <p className={styles['soft']}>
        What is stored here is used first, then your own files. Everything else is fetched by this page’s
        server from huggingface.co and raw.githubusercontent.com, or from your mirror. Each request stands in
        the ledger behind the lock.
      </p>
      <QuietForm>
        <TextField
          label="Mirror"
          value={typed}
          onChange={change}
          problem={problem}
          placeholder="https://mirror.example/hub"
          explanation="A server with the same paths as the hub. It has to be on the server’s list as well (npm start -- --model-mirror …). Empty: the hub itself."
        />
      </QuietForm>
    </Section>
  );
}
