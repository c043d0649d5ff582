import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { showControls } from '../../core/text/show-controls.ts';
import { count } from '../../core/wording.ts';
import type { DocumentSummary } from '../../ports/library.ts';
import { IconButton } from '../components/button.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { Facts } from '../components/facts.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { formatRoute } from '../router/route.ts';
import { useServices } from '../services.ts';
import { dayWords } from '../words/time-words.ts';
import { documentName } from './document-name.ts';
import styles from './library.module.css';

export type DocumentListProps = {
  readonly documents: readonly DocumentSummary[];
  /** The row with the focus is gone: the focus wants another place. */
  readonly onRemoved: () => void;
};

export function DocumentList({ documents, onRemoved }: DocumentListProps) {
  const { library, desk, clock } = useServices();
  const now = clock.now();
  const [chosen, setChosen] = useState<DocumentSummary>();
  const nameOf = (document: DocumentSummary) => showControls(documentName(document, documents));
  const remove = async () => {
    if (chosen === undefined) return;
    await library.removeDocument(chosen.id);
    await desk.removed();
    onRemoved();
  };
  return (
    <>
      <ul className={styles['rows']}>
        {documents.map((document) => (
          <DocumentRow
            key={document.id}
            {...{ document, now, name: nameOf(document) }}
            onRemove={() => setChosen(document)}
          />
        ))}
      </ul>
      <ConfirmDialog
        title="Remove this document?"
        explanation={`“${chosen === undefined ? '' : nameOf(chosen)}” is taken out of the library. Your own file on the disk is not touched; add it again to have it back.`}
        confirm="Remove"
        isOpen={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        onConfirm={() => void remove()}
      />
    </>
  );
}

type RowProps = {
  readonly document: DocumentSummary;
  readonly now: number;
  /** With its file where the title is not its alone. */
  readonly name: string;
  readonly onRemove: () => void;
};

function DocumentRow({ document, now, name, onRemove }: RowProps) {
  const { id, title } = document;
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <a
          className={styles['title']}
          href={formatRoute({ view: 'document', id, quote: undefined, at: undefined })}
        >
          <HostileText>{title}</HostileText>
        </a>
        <DocumentFacts document={document} now={now} />
      </div>
      <IconButton label={`Remove “${name}”`} onPress={onRemove}>
        <Trash2 size={16} />
      </IconButton>
    </li>
  );
}

/** The path tells the format too. A file of many documents has one size: what counts is the text of each. */
function DocumentFacts({ document, now }: Pick<RowProps, 'document' | 'now'>) {
  const { path, title, characters, passages, version, importedAt } = document;
  return (
    <Facts>
      {path !== title && (
        <span>
          <HostileText>{path}</HostileText>
        </span>
      )}
      <span>{count(characters, 'character')}</span>
      <span>{count(passages, 'passage')}</span>
      {version > 1 && <span>version {version}</span>}
      <time dateTime={new Date(importedAt).toISOString()}>{dayWords(importedAt, now)}</time>
    </Facts>
  );
}
