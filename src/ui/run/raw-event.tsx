import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import type { RunEvent } from '../../core/event.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { Button } from '../components/button.tsx';
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
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // The browser does not let the page write there: the text can be selected by hand.
    }
  };
  return (
    <>
      <Button size="s" onPress={() => void copy()}>
        {copied === text ? <Check size={15} /> : <Copy size={15} />}
        {copied === text ? 'Copied' : 'Copy'}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it can be reached by keyboard */}
      <pre tabIndex={0}>{showControls(text)}</pre>
    </>
  );
}
