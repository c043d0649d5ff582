import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  readonly children: ReactNode;
  /** 'primary': the one thing to do here. 'quiet': no border. 'danger': cannot be undone. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 's' | 'm';
};

export function Button({ look = 'plain', size = 'm', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={clsx(styles['button'], styles[look], styles[size])}>
      {children}
    </AriaButton>
  );
}

/** A button that is only a picture: `label` says what it does. */
export function IconButton({
  label,
  children,
  ...rest
}: Omit<ButtonProps, 'look' | 'size'> & { readonly label: string }) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={clsx(styles['button'], styles['quiet'], styles['icon'])}
    >
      {children}
    </AriaButton>
  );
}
