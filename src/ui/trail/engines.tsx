import { Cpu } from 'lucide-react';
import type { EngineWork } from '../../core/trail/trail.ts';
import { workWords } from '../../core/trail/work-words.ts';
import { HostileText } from '../components/hostile-text.tsx';
import styles from './station.module.css';

/** Which engine did which step here; nothing where no model took part. */
export function Engines({ work }: { readonly work: readonly EngineWork[] }) {
  const words = workWords(work);
  if (words === '') return null;
  return (
    <p className={styles['engines']}>
      <Cpu size={14} aria-hidden="true" />
      <HostileText>{words}</HostileText>
    </p>
  );
}
