import { memo, type Ref } from 'react';
import type { Span } from '../../core/text/sentences.ts';
import { showControls } from '../../core/text/show-controls.ts';
import type { DocumentBlock } from './document-blocks.ts';
import styles from './document-text.module.css';

type Props = {
  readonly block: DocumentBlock;
  /** Of the whole document. */
  readonly text: string;
  /** The quoted words, where some of them stand in this block. */
  readonly mark: Span | undefined;
  readonly markRef: Ref<HTMLElement>;
};

/** A heading or a piece of text. The focus can be set on the quoted words, so that reading goes on from there. */
export const Block = memo(function Block({ block, text, mark, markRef }: Props) {
  const { kind, start, end, continues } = block;
  const shown = (from: number, to: number) => showControls(text.slice(from, to));
  const from = Math.max(start, mark?.start ?? end);
  const to = Math.min(end, mark?.end ?? end);
  const content = (
    <bdi>
      {shown(start, from)}
      {mark !== undefined && (
        // Words that go over two blocks are marked in both; the first one is gone to.
        <mark ref={mark.start >= start ? markRef : null} tabIndex={-1} className={styles['mark']}>
          {shown(from, to)}
        </mark>
      )}
      {mark !== undefined && shown(to, end)}
    </bdi>
  );
  if (kind === 'heading') {
    return (
      <h2 className={styles['heading']} dir="auto">
        {content}
      </h2>
    );
  }
  return (
    <p className={styles['block']} data-continues={continues} dir="auto">
      {content}
    </p>
  );
});
