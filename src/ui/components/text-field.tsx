import type { ReactNode } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components';
import styles from './text-field.module.css';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly explanation?: ReactNode;
  readonly placeholder?: string;
  /** What is wrong with it, and what to do; undefined where nothing is. */
  readonly problem?: string | undefined;
};

/** One line of text in a QuietForm. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, explanation, placeholder, problem } = props;
  return (
    <AriaTextField
      {...{ value, onChange, isInvalid: problem !== undefined, className: styles['field'] ?? '' }}
      validationBehavior="aria"
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Input
        className={styles['input'] ?? ''}
        spellCheck={false}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldError className={styles['problem'] ?? ''}>{problem}</FieldError>
      {explanation !== undefined && (
        <Text slot="description" className={styles['explanation'] ?? ''}>
          {explanation}
        </Text>
      )}
    </AriaTextField>
  );
}
