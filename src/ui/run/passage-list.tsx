import type { PassageId } from '../../core/ids.ts';
import type { Passage } from '../../core/passage.ts';
import { PassageCard } from '../trail/passage-card.tsx';
import styles from './step-panel.module.css';

export type PassageListProps = {
  readonly passages: readonly Passage[];
  /** P(bears on the need), 0-1, where they were judged. */
  readonly relevance?: ReadonlyMap<PassageId, number>;
};

const shownAtOnce = 3;

/** The first passages, and the others on demand. */
export function PassageList({ passages, relevance }: PassageListProps) {
  if (passages.length === 0) return null;
  const cards = (some: readonly Passage[]) => (
    <ol className={styles['passages']}>
      {some.map((passage) => (
        <PassageCard
          key={passage.id}
          {...{ passage, relevance: relevance?.get(passage.id), quotes: [], matches: [] }}
        />
      ))}
    </ol>
  );
  const rest = passages.slice(shownAtOnce);
  return (
    <div>
      {cards(passages.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details className={styles['more']}>
          <summary>{rest.length} more</summary>
          {cards(rest)}
        </details>
      )}
    </div>
  );
}
