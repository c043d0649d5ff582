import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './filter-bar.module.css';

export type FilterBarProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly title: string; readonly count: number }[];
  readonly onChange: (value: T) => void;
};

/** One of a few kinds to show, each with how many there are. */
export function FilterBar<T extends string>({ label, value, options, onChange }: FilterBarProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const option = options.find((each) => keys.has(each.value));
        if (option !== undefined) onChange(option.value);
      }}
      className={styles['bar'] ?? ''}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={styles['option'] ?? ''}>
          {option.title}
          <span className={styles['count']}>{option.count.toLocaleString('en')}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
