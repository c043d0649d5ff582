import { Search, X } from 'lucide-react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { QuietForm } from './quiet-form.tsx';
import styles from './search-field.module.css';

export type SearchFieldProps = {
  /** What is searched, for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Filters what is shown while it is typed in. Escape empties it. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <QuietForm>
      <AriaSearchField {...{ value, onChange, 'aria-label': label, className: styles['field'] ?? '' }}>
        <Search size={16} aria-hidden="true" className={styles['icon'] ?? ''} />
        <Input placeholder={placeholder} className={styles['input'] ?? ''} />
        {value !== '' && (
          <Button aria-label="Clear" className={styles['clear'] ?? ''}>
            <X size={15} aria-hidden="true" />
          </Button>
        )}
      </AriaSearchField>
    </QuietForm>
  );
}
