import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { NumberField as AriaNumberField, Button, Group, Input, Label, Text } from 'react-aria-components';
import styles from './number-field.module.css';
import { limitWords, nextStep, withinLimits } from './number-limits.ts';
import { QuietForm } from './quiet-form.tsx';

export type NumberFieldProps = {
  readonly label: string;
  /** What the number counts: 'searches', 'seconds'. */
  readonly unit: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** How far a press of a button goes. Any whole number can be typed. */
  readonly step?: number;
  /** Its digits are not grouped: for seeds and years. */
  readonly isPlain?: boolean;
  readonly explanation: ReactNode;
  /** Called with a number within the limits: what is typed beyond them becomes the nearest one. */
  readonly onChange: (value: number) => void;
};

export function NumberField({
  label,
  unit,
  value,
  least,
  most,
  step = 1,
  isPlain = false,
  explanation,
  onChange,
}: NumberFieldProps) {
  const typed = useRef('');
  const [note, setNote] = useState<string>();
  const limits = { least, most };
  const type = (text: string) => {
    typed.current = text;
    setNote(undefined);
  };
  const goTo = (next: number) => {
    type('');
    onChange(withinLimits(next, limits));
  };
  return (
    <QuietForm>
      <AriaNumberField
        {...{ value, minValue: least, maxValue: most, step: 1, className: styles['field'] ?? '' }}
        formatOptions={{ useGrouping: !isPlain }}
        // An emptied field stays as it was.
        onChange={(next) => onChange(Number.isNaN(next) ? value : next)}
        onBlur={() => setNote(limitWords(typed.current, limits))}
      >
        <Label className={styles['label'] ?? ''}>{label}</Label>
        <div className={styles['line']}>
          <Group className={styles['group'] ?? ''}>
            <StepButton
              label={`Decrease ${label}`}
              onPress={value > least ? () => goTo(nextStep(value, -step)) : undefined}
            >
              <Minus size={15} aria-hidden="true" />
            </StepButton>
            <Input
              className={styles['input'] ?? ''}
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
            <StepButton
              label={`Increase ${label}`}
              onPress={value < most ? () => goTo(nextStep(value, step)) : undefined}
            >
              <Plus size={15} aria-hidden="true" />
            </StepButton>
          </Group>
          <span className={styles['unit']} aria-hidden="true">
            {unit}
          </span>
        </div>
        <p role="status" className={styles['note']}>
          {note}
        </p>
        <Text slot="description" className={styles['explanation'] ?? ''}>
          {explanation}
        </Text>
      </AriaNumberField>
    </QuietForm>
  );
}

type StepButtonProps = {
  readonly label: string;
  /** Undefined at the limit. */
  readonly onPress: (() => void) | undefined;
  readonly children: ReactNode;
};

/** Not react-aria's own: with a step of its own, its field takes no number between two steps. */
function StepButton({ label, onPress, children }: StepButtonProps) {
  return (
    <Button
      {...{ slot: null, excludeFromTabOrder: true, className: styles['step'] ?? '' }}
      isDisabled={onPress === undefined}
      onPress={() => onPress?.()}
      aria-label={label}
    >
      {children}
    </Button>
  );
}
