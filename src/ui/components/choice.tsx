import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './choice.module.css';

export type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly title: string;
    readonly explanation?: ReactNode;
  }[];
  readonly onChange: (value: T) => void;
};

/** One of a few: radio buttons, with a line of explanation each. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
      className={styles['choice'] ?? ''}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={styles['option'] ?? ''}>
          <span className={styles['dot']} aria-hidden="true" />
          <span>
            <span className={styles['title']}>{option.title}</span>
            {option.explanation !== undefined && (
              <span className={styles['explanation']}>{option.explanation}</span>
            )}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
