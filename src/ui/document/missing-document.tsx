import { CopyButton } from '../components/copy-button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Page } from '../components/page.tsx';
import { formatRoute } from '../router/route.ts';
import styles from './document-text.module.css';

export type MissingDocumentProps = { readonly id: string; readonly quote: string | undefined };

/** A page that a source of the web brought, or a document that was deleted, or that this browser never had: what was quoted from it is still said. */
export function MissingDocument({ id, quote }: MissingDocumentProps) {
  const isPage = /^https?:\/\//u.test(id);
  return (
    <Page title={isPage ? 'A page of the web' : 'This document is no longer in the library'}>
      {isPage ? (
        <>
          <p>It is not in your library. To read all of it, open its address yourself:</p>
          <p>
            <HostileText>{id}</HostileText> <CopyButton size="s" label="Copy the address" text={() => id} />
          </p>
        </>
      ) : (
        <p>
          It was removed, or its file was replaced, since this address was made. Add it again in the{' '}
          <a href={formatRoute({ view: 'library' })}>library</a> to read it here.
        </p>
      )}
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
