import { Download } from 'lucide-react';
import type { Fit } from '../../core/models/fit.ts';
import type { ModelEntry } from '../../core/models/model-entry.ts';
import { Button } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { ModelFacts } from './model-facts.tsx';
import { engineWords } from './model-words.ts';
import { ModelWorkLine } from './model-work-line.tsx';
import styles from './models.module.css';

export type ModelRowProps = { readonly entry: ModelEntry; readonly fit: Fit; readonly isBest: boolean };

/** A model that can be had: what it is, how it suits this machine, and the way to it. */
export function ModelRow({ entry, fit, isBest }: ModelRowProps) {
  const { models } = useServices();
  const work = useObservable(models.work).get(entry.id);
  return (
    <li className={styles['row']}>
      <div className={styles['head']}>
        <div className={styles['words']}>
          <h4 className={styles['name']}>
            <HostileText>{entry.name}</HostileText>
            <span className={styles['engine']}>{engineWords[entry.engine]}</span>
            {isBest && <span className={styles['best']}>suits this machine</span>}
          </h4>
          <ModelFacts entry={entry} />
          <p className={styles['fit']}>{fit.why}</p>
        </div>
        {work?.kind !== 'getting' && fit.kind !== 'no' && (
          <Button
            look={isBest ? 'primary' : 'plain'}
            onPress={() => void models.get(entry)}
            aria-label={`Get ${entry.name} (${entry.engine})`}
          >
            <Download size={16} aria-hidden="true" />
            Get it
          </Button>
        )}
      </div>
      <ModelWorkLine entry={entry} work={work} />
    </li>
  );
}
