import { sizeWords } from '../../core/text/size-words.ts';
import type { StoredModel } from '../../ports/model-store.ts';
import { Button } from '../components/button.tsx';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Section } from '../components/section.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { ModelFacts } from './model-facts.tsx';
import { engineWords } from './model-words.ts';
import { ModelWorkLine } from './model-work-line.tsx';
import styles from './models.module.css';

/** Models that are here, whole or in part. */
export function StoredSection({ models }: { readonly models: readonly StoredModel[] }) {
  return (
    <Section title="On this device" lead="They need no network any more.">
      <ul className={styles['list']}>
        {models.map((model) => (
          <StoredRow key={model.entry.id} model={model} />
        ))}
      </ul>
    </Section>
  );
}

function StoredRow({ model }: { readonly model: StoredModel }) {
  const { models } = useServices();
  const { entry, isWhole, keptBytes } = model;
  const work = useObservable(models.work).get(entry.id);
  const isGetting = work?.kind === 'getting';
  const size = isWhole ? `${sizeWords(keptBytes)} stored` : `${sizeWords(keptBytes)} of it stored`;
  const canGoOn = !isWhole && !isGetting && entry.origin.kind !== 'files';
  return (
    <li className={styles['row']}>
      <div className={styles['head']}>
        <div className={styles['words']}>
          <h3 className={styles['name']}>
            <HostileText>{entry.name}</HostileText>
            <span className={styles['engine']}>{engineWords[entry.engine]}</span>
            {!isWhole && !isGetting && <span className={styles['part']}>not whole yet</span>}
          </h3>
          <ModelFacts entry={entry} stored={size} />
          {!isWhole && entry.origin.kind === 'files' && (
            <p className={styles['fit']}>Add its files again: they are copied anew.</p>
          )}
        </div>
        <div className={styles['actions']}>
          {canGoOn && (
            <Button
              look="primary"
              onPress={() => void models.get(entry)}
              aria-label={`Go on getting ${entry.name}`}
            >
              Go on
            </Button>
          )}
          {!isGetting && (
            <ConfirmButton
              title={`Delete ${entry.name}?`}
              explanation={`Its ${sizeWords(keptBytes)} are freed. ${entry.origin.kind === 'files' ? 'You can add its files again.' : 'It can be fetched again.'}`}
              confirm="Delete"
              onConfirm={() => void models.remove(entry.id, { forget: false })}
            >
              <span aria-hidden="true">Delete…</span>
              <span className="visually-hidden">Delete {entry.name}…</span>
            </ConfirmButton>
          )}
        </div>
      </div>
      <ModelWorkLine entry={entry} work={work} />
    </li>
  );
}
