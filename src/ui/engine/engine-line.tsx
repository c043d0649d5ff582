import { Cpu } from 'lucide-react';
import styles from './engine-line.module.css';
import { useEngine } from './use-engine.ts';

/** Which model helps, in a few words beside what is searched; nothing where none does. */
export function EngineLine() {
  const status = useEngine();
  if (status.kind !== 'ready' && status.kind !== 'chosen') return null;
  const name = status.kind === 'ready' ? status.model.name : status.id;
  return (
    <span
      className={styles['line']}
      title={status.kind === 'ready' ? undefined : 'It is loaded with the first question.'}
    >
      <Cpu size={14} aria-hidden="true" />
      <span className="visually-hidden">Helped by </span>
      {name}
    </span>
  );
}
