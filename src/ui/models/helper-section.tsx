import type { EngineStatus } from '../../ports/engine-control.ts';
import type { StoredModel } from '../../ports/model-store.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { Notice } from '../components/notice.tsx';
import { Section } from '../components/section.tsx';
import { EngineStrip } from '../engine/engine-strip.tsx';
import { useEngine } from '../engine/use-engine.ts';
import { useServices, useSettings } from '../services.ts';
import { engineWords } from './model-words.ts';
import styles from './models.module.css';

const readerAlone = 'reader';

/** Which stored model helps the reader, and how it stands with it. */
export function HelperSection({ models }: { readonly models: readonly StoredModel[] }) {
  const { settings, engine } = useServices();
  const { model } = useSettings();
  const status = useEngine();
  const whole = models.filter(({ isWhole }) => isWhole);
  const isGone = model !== undefined && !whole.some(({ entry }) => entry.id === model);
  if (whole.length === 0 && !isGone) return null;
  const options = [
    {
      value: readerAlone,
      title: 'Nothing: the reader alone',
      explanation: 'Always there, fast, and needs no graphics card.',
    },
    ...whole.map(({ entry: { id, name, engine: kind } }) => ({
      ...{ value: String(id), title: `${name} (${engineWords[kind]})` },
      explanation: 'Loaded with the first question; the reader goes on where it fails.',
    })),
  ];
  const choose = (value: string) =>
    settings.change({ model: whole.find(({ entry }) => entry.id === value)?.entry.id });
  return (
    <Section title="What helps the reader" lead="For the questions that you ask from now on.">
      {isGone && <Notice>The model that was chosen is not stored here: the reader answers alone.</Notice>}
      <Choice
        {...{ label: 'Helper', value: isGone ? readerAlone : (model ?? readerAlone), options }}
        onChange={choose}
      />
      <EngineStrip />
      {status.kind === 'chosen' && !isGone && (
        <div>
          <Button onPress={() => void engine.load()}>Load it now</Button>
        </div>
      )}
      {status.kind === 'ready' && <Ready status={status} />}
    </Section>
  );
}

function Ready({ status }: { readonly status: Extract<EngineStatus, { readonly kind: 'ready' }> }) {
  const { engine } = useServices();
  return (
    <div className={styles['getting']}>
      <p className={styles['progress']} role="status">
        {status.model.name} is loaded and helps.
      </p>
      <Button onPress={() => void engine.unload()}>Free its memory</Button>
    </div>
  );
}
