import { useState } from 'react';
import type { RunEvent } from '../../core/event.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { CopyButton } from '../components/copy-button.tsx';
import styles from './step-panel.module.css';

/** The event as it is recorded, on demand. */
export function RawEvent({ event }: { readonly event: RunEvent }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles['raw']} onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>The event as it is recorded</summary>
      {isOpen && <Json text={JSON.stringify(event, undefined, 2)} />}
    </details>
  );
}

function Json({ text }: { readonly text: string }) {
  return (
    <>
      {/* Another event has another text to copy. */}
      <CopyButton key={text} size="s" label="Copy" text={() => text} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it. */}
      <pre tabIndex={0}>{showControls(text)}</pre>
    </>
  );
}
