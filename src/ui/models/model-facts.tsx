import type { ModelEntry } from '../../core/models/model-entry.ts';
import { Facts } from '../components/facts.tsx';
import { factsOf } from './model-words.ts';

export type ModelFactsProps = {
  readonly entry: ModelEntry;
  /** How much of it is stored, in words, in place of its size. */
  readonly stored?: string;
};

export function ModelFacts({ entry, stored }: ModelFactsProps) {
  return (
    <Facts>
      {factsOf(entry, stored).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </Facts>
  );
}
