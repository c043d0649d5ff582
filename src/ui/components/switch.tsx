import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './switch.module.css';

export type SwitchProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly explanation?: ReactNode;
};

export function Switch({ label, isOn, onChange, explanation }: SwitchProps) {
  return (
    <AriaSwitch isSelected={isOn} onChange={onChange} className={styles['switch'] ?? ''}>
      <span className={styles['track']} aria-hidden="true" />
      <span>
        <span className={styles['label']}>{label}</span>
        {explanation !== undefined && <span className={styles['explanation']}>{explanation}</span>}
      </span>
    </AriaSwitch>
  );
}
