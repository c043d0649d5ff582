import { HostileText } from '../components/hostile-text.tsx';
import { Page } from '../components/page.tsx';
import { formatRoute } from '../router/route.ts';
import styles from './document-text.module.css';

/** A document that was deleted, or that this browser never had: what was quoted from it is still said. */
export function MissingDocument({ quote }: { readonly quote: string | undefined }) {
  return (
    <Page title="This document is no longer in the library">
      <p>
        It was removed, or its file was replaced, since this address was made. Add it again in the{' '}
        <a href={formatRoute({ view: 'library' })}>library</a> to read it here.
      </p>
      {quote !== undefined && (
        <figure>
          <figcaption>Quoted from it:</figcaption>
          <blockquote className={styles['lost']}>
            <HostileText>{quote}</HostileText>
          </blockquote>
        </figure>
      )}
    </Page>
  );
}
