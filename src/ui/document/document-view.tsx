import type { DocumentId } from '../../core/ids.ts';
import { Page } from '../components/page.tsx';

export type DocumentViewProps = {
  readonly id: DocumentId;
  /** Words to open it at. */
  readonly quote: string | undefined;
  /** UTF-16 offset into the stored text near which the quote stands. */
  readonly at: number | undefined;
  readonly hash?: string | undefined;
};

export function DocumentView({ quote }: DocumentViewProps) {
  return (
    <Page title="Document">
      <p>{quote}</p>
    </Page>
  );
}
