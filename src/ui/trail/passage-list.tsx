import { ChevronRight } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Hit } from '../../core/passage.ts';
import type { SearchStation } from '../../core/trail/trail.ts';
import { count } from '../../core/wording.ts';
import { Button } from '../components/button.tsx';
import { wordMatcher } from '../text/matched-words.ts';
import { orderPassages } from './order-passages.ts';
import { PassageCard } from './passage-card.tsx';
import styles from './passage-list.module.css';
import type { StationQuotes } from './station-quotes.ts';

type Props = {
  readonly station: SearchStation;
  readonly hits: readonly Hit[];
  readonly quotes: StationQuotes;
};

const shownAtFirst = 3;

/** What a search brought, closed at first: the quoted and the most relevant before the others. */
export function PassageList({ station, hits, quotes }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const matcher = useMemo(() => wordMatcher(station.query), [station.query]);
  const ordered = orderPassages(hits, { relevance: station.relevance, quotes });
  const shown = isWhole ? ordered : ordered.slice(0, shownAtFirst);
  const rest = ordered.length - shown.length;
  return (
    <div className={styles['list']}>
      <AriaButton
        className={styles['toggle'] ?? ''}
        aria-expanded={isOpen}
        aria-controls={id}
        onPress={() => setOpen(!isOpen)}
      >
        <ChevronRight size={15} aria-hidden="true" />
        {isOpen ? 'Hide' : 'Show'} {count(hits.length, 'passage')}
      </AriaButton>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <ol className={styles['cards']}>
            {shown.map(({ passage }) => (
              <PassageCard
                key={passage.id}
                passage={passage}
                relevance={station.relevance.get(passage.id)}
                quotes={quotes.get(passage.id) ?? []}
                matches={matcher(passage.text)}
              />
            ))}
          </ol>
        )}
        {isOpen && rest > 0 && (
          <div className={styles['more']}>
            <Button look="quiet" size="s" onPress={() => setWhole(true)}>
              Show the other {rest}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
