import { type ModelEntry, modelUses } from '../../core/models/model-entry.ts';
import type { Recommendation, ShelfPlace } from '../../core/models/recommend.ts';
import type { StoredModel } from '../../ports/model-store.ts';
import { Section } from '../components/section.tsx';
import { ModelRow } from './model-row.tsx';
import { useWords } from './model-words.ts';
import styles from './models.module.css';

export type ShelfSectionProps = { readonly advice: Recommendation; readonly stored: readonly StoredModel[] };

/** What can be had and is not here yet, by what it is good for; what this machine cannot run stands apart, with the reason. */
export function ShelfSection({ advice, stored }: ShelfSectionProps) {
  const isHere = ({ id }: ModelEntry) => stored.some(({ entry }) => entry.id === id);
  const places = advice.places.filter(({ entry }) => !isHere(entry));
  const unfit = places.filter(({ fit }) => fit.kind === 'no');
  return (
    <Section
      title="Shelf"
      lead="Small models with free licences. Each is fetched once, verified, and kept in this browser. WebLLM models are compiled for graphics cards; GGUF files run on any machine."
    >
      {modelUses.map((use) => {
        const own = places.filter(({ entry, fit }) => entry.use === use && fit.kind !== 'no');
        if (own.length === 0) return null;
        return (
          <div key={use} className={styles['group']}>
            <div>
              <h3 className={styles['use']}>{useWords[use].title}</h3>
              <p className={styles['soft']}>{useWords[use].meaning}</p>
            </div>
            <PlaceList places={own} best={advice.best} />
          </div>
        );
      })}
      {unfit.length > 0 && (
        <details className={styles['unfit']}>
          <summary>
            {unfit.length === 1
              ? 'One more does not fit this machine'
              : `${unfit.length} more do not fit this machine`}
          </summary>
          <PlaceList places={unfit} best={undefined} />
        </details>
      )}
    </Section>
  );
}

type PlaceListProps = { readonly places: readonly ShelfPlace[]; readonly best: ModelEntry | undefined };

function PlaceList({ places, best }: PlaceListProps) {
  return (
    <ul className={styles['list']}>
      {places.map(({ entry, fit }) => (
        <ModelRow key={entry.id} {...{ entry, fit }} isBest={entry.id === best?.id} />
      ))}
    </ul>
  );
}
