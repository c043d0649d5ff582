import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import styles from './document-text.module.css';

type Props = { readonly mark: { readonly current: HTMLElement | null } };

/** To the middle of the window, or its top where the words are many. */
export function scrollToMark(mark: HTMLElement): void {
  const isLong = mark.getBoundingClientRect().height > window.innerHeight / 2;
  mark.scrollIntoView({ block: isLong ? 'start' : 'center' });
}

/** The way back to the quoted words, once they are out of sight. */
export function ToQuote({ mark }: Props) {
  const [side, setSide] = useState<'above' | 'below'>();
  useEffect(() => {
    if (mark.current === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry === undefined) return;
      const isAbove = entry.boundingClientRect.top < 0;
      setSide(entry.isIntersecting ? undefined : isAbove ? 'above' : 'below');
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [mark]);
  if (side === undefined) return null;
  const Icon = side === 'above' ? ArrowUp : ArrowDown;
  const go = () => {
    if (mark.current !== null) scrollToMark(mark.current);
    mark.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles['toQuote']}>
      <Button onPress={go}>
        <Icon size={16} aria-hidden="true" />
        To the quoted words
      </Button>
    </div>
  );
}
