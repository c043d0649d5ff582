import type { Passage, Quote } from '../../core/passage.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { formatRoute } from '../router/route.ts';
import { useDocumentLinks } from '../text/document-links.ts';
import type { Citation } from './cite.ts';
import styles from './outcome.module.css';

/** The address of the quoted words in their document. */
export function quoteHref({ documentId, documentHash, start }: Passage, quote: Quote): string {
  return formatRoute({
    ...{ view: 'document', id: documentId, quote: quote.text, at: start + quote.start },
    hash: documentHash,
  });
}

/** The number of a quote; opens its document at the quoted words. */
export function CitationLink({ citation }: { readonly citation: Citation }) {
  const { number, quote, passage } = citation;
  const areHere = useDocumentLinks();
  if (passage === undefined || !areHere) return <span className={styles['number']}>{number}</span>;
  return (
    <a
      className={styles['number']}
      href={quoteHref(passage, quote)}
      aria-label={`Source ${number}: ${showControls(passage.title)}`}
    >
      {number}
    </a>
  );
}
