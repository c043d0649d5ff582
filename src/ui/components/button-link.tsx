import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './button.module.css';

export type ButtonLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  readonly look?: 'primary' | 'plain' | 'quiet';
};

/** A link to another view that is the thing to do here. */
export function ButtonLink({ href, children, look = 'plain' }: ButtonLinkProps) {
  return (
    <Link href={href} className={clsx(styles['button'], styles['link'], styles[look], styles['m'])}>
      {children}
    </Link>
  );
}
