import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import type { QuotePlace } from '../text/locate-quote.ts';
import styles from './document-text.module.css';

type Props = {
  readonly place: QuotePlace;
  /** Undefined where the address names a passage only. */
  readonly quote: string | undefined;
  /** The text is not the one that the quote was taken from. */
  readonly hasChanged: boolean;
  readonly version: number;
};

/** Whether the words still stand as they were quoted; nothing where all is as it was. */
export function QuoteNotice({ place, quote, hasChanged, version }: Props) {
  if (quote === undefined && !hasChanged) return null;
  const changed = `This document has changed since it was quoted: it is in version ${version} now.`;
  if (quote === undefined) {
    return <Notice>{changed} What was found may stand at another place, or be gone.</Notice>;
  }
  if (place.kind === 'missing') {
    return (
      <Notice>
        {hasChanged
          ? `${changed} The quoted words do not stand in it any more:`
          : 'These words do not stand in this document:'}
        <q className={styles['lost']}>
          <HostileText>{quote}</HostileText>
        </q>
      </Notice>
    );
  }
  if (!hasChanged) return null;
  const where = {
    found: 'The quoted words still stand where they stood.',
    moved: 'The quoted words stand at another place.',
    respaced: 'The quoted words still stand in it, divided in another way.',
  } as const;
  return (
    <Notice>
      {changed} {where[place.kind]}
    </Notice>
  );
}
