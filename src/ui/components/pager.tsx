import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from './button.tsx';
import type { PageOf } from './page-of.ts';
import styles from './pager.module.css';

export type PagerProps = {
  /** What is counted: 'runs', 'documents'. */
  readonly things: string;
  readonly page: PageOf;
  readonly onChange: (page: number) => void;
};

/** Where one stands in a long list, and the way to the pages before and after. Nothing where one page holds all. */
export function Pager({ things, page, onChange }: PagerProps) {
  if (page.pages <= 1) return null;
  const number = (value: number) => value.toLocaleString('en');
  return (
    <nav aria-label={`Pages of ${things}`} className={styles['pager']}>
      <IconButton
        label="Previous page"
        isDisabled={page.number === 0}
        onPress={() => onChange(page.number - 1)}
      >
        <ChevronLeft size={18} />
      </IconButton>
      <span className={styles['words']} aria-live="polite">
        {number(page.first + 1)}–{number(page.end)} of {number(page.total)}
      </span>
      <IconButton
        label="Next page"
        isDisabled={page.number === page.pages - 1}
        onPress={() => onChange(page.number + 1)}
      >
        <ChevronRight size={18} />
      </IconButton>
    </nav>
  );
}
