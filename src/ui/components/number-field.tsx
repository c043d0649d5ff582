import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { NumberField as AriaNumberField, Button, Group, Input, Label, Text } from 'react-aria-components';
import styles from './number-field.module.css';
import { QuietForm } from './quiet-form.tsx';

export type NumberFieldProps = {
  readonly label: string;
  /** What the number counts: 'searches', 'seconds'. */
  readonly unit: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
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
  return (
    <QuietForm>
      <AriaNumberField
        {...{ value, step, minValue: least, maxValue: most, className: styles['field'] ?? '' }}
        formatOptions={{ useGrouping: !isPlain }}
        // An emptied field stays as it was.
        onChange={(next) => onChange(Number.isNaN(next) ? value : next)}
      >
        <Label className={styles['label'] ?? ''}>{label}</Label>
        <div className={styles['line']}>
          <Group className={styles['group'] ?? ''}>
            <Button slot="decrement" className={styles['step'] ?? ''}>
              <Minus size={15} aria-hidden="true" />
            </Button>
            <Input className={styles['input'] ?? ''} />
            <Button slot="increment" className={styles['step'] ?? ''}>
              <Plus size={15} aria-hidden="true" />
            </Button>
          </Group>
          <span className={styles['unit']} aria-hidden="true">
            {unit}
          </span>
        </div>
        <Text slot="description" className={styles['explanation'] ?? ''}>
          {explanation}
        </Text>
      </AriaNumberField>
    </QuietForm>
  );
}
