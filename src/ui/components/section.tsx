import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

export type SectionProps = {
  readonly title: string;
  /** One sentence beside the heading. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a view under a rule: the heading in the margin where there is room, above where there is not. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      </header>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
