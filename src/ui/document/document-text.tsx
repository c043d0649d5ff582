import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { PassageId } from '../../core/ids.ts';
import type { StoredDocument } from '../../ports/library.ts';
import { Button } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Page } from '../components/page.tsx';
import { dateWords } from '../words/time-words.ts';
import { Block } from './block.tsx';
import { documentBlocks } from './document-blocks.ts';
import styles from './document-text.module.css';
import { placeOf } from './place-of.ts';
import { QuoteNotice } from './quote-notice.tsx';
import { scrollToMark, ToQuote } from './to-quote.tsx';

type Props = {
  readonly document: StoredDocument;
  readonly titles: ReadonlyMap<PassageId, string>;
  readonly quote: string | undefined;
  readonly at: number | undefined;
  readonly hash?: string | undefined;
};

/** The whole text, scrolled to the quoted words. */
export function DocumentText({ document, titles, quote, at, hash }: Props) {
  const { title, text, path } = document;
  const blocks = useMemo(() => documentBlocks(document, titles), [document, titles]);
  const place = useMemo(() => placeOf(document, { quote, at }), [document, quote, at]);
  const marked = place === undefined || place.kind === 'missing' ? undefined : place;
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (marked !== undefined) showMark(mark.current);
  }, [marked]);
  const back = (
    <div className={styles['back']}>
      <Button look="quiet" onPress={() => history.back()}>
        <ArrowLeft size={16} aria-hidden="true" />
        Back
      </Button>
    </div>
  );
  return (
    <Page title={title} lead={<About document={document} />} actions={back}>
      {place !== undefined && (
        <QuoteNotice
          place={place}
          quote={quote}
          hasChanged={hash !== undefined && hash !== document.hash}
          version={document.version}
        />
      )}
      <article aria-label={title} className={styles['text']}>
        {blocks.map((block, index) =>
          index === 0 && block.kind === 'heading' && text.slice(block.start, block.end) === title ? null : (
            <Block
              key={block.start}
              block={block}
              text={text}
              mark={
                marked !== undefined && marked.start < block.end && block.start < marked.end
                  ? marked
                  : undefined
              }
              markRef={mark}
            />
          ),
        )}
        {blocks.length === 0 && (
          <p>
            The document <HostileText>{path}</HostileText> has no text.
          </p>
        )}
      </article>
      {marked !== undefined && <ToQuote mark={mark} />}
    </Page>
  );
}

function About({ document }: { readonly document: StoredDocument }) {
  const { path, characters, version, importedAt } = document;
  return (
    <span className={styles['about']}>
      <HostileText>{path}</HostileText>
      <span>
        {characters.toLocaleString('en')} characters, added {dateWords(importedAt)}
        {version > 1 && `, version ${version}`}
      </span>
    </span>
  );
}

/** Scrolled twice: blocks above that had not been laid out yet take their true height in between. */
function showMark(mark: HTMLElement | null): void {
  if (mark === null) return;
  scrollToMark(mark);
  mark.focus({ preventScroll: true });
  requestAnimationFrame(() => scrollToMark(mark));
}
