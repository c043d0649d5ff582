import type { ModelEntry } from '../../core/models/model-entry.ts';
import { factsOf } from './model-words.ts';
import styles from './models.module.css';

export type ModelFactsProps = {
  readonly entry: ModelEntry;
  /** How much of it is stored, in words, in place of its size. */
  readonly stored?: string;
};

export function ModelFacts({ entry, stored }: ModelFactsProps) {
  return (
    <p className={styles['facts']}>
      {factsOf(entry, stored).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}
