import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import styles from './unexpected-errors.module.css';
import { unexpectedMessage } from './unexpected-message.ts';

/** Says when something broke that no view caught, so that nobody waits for what will not come. The latest one stands there until it is dismissed. */
export function UnexpectedErrors() {
  const [message, setMessage] = useState<string>();
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const note = (error: unknown) => setMessage((before) => unexpectedMessage(error) ?? before);
    window.addEventListener('error', ({ error, message: text }) => note(error ?? text), { signal });
    window.addEventListener('unhandledrejection', ({ reason }) => note(reason), { signal });
    return () => ending.abort();
  }, []);
  if (message === undefined) return null;
  const dismiss = (
    <Button size="s" onPress={() => setMessage(undefined)}>
      Dismiss
    </Button>
  );
  return (
    <div className={styles['place']}>
      <Notice kind="problem" action={dismiss}>
        Something broke: {message} Your documents and past runs are stored and not touched by this. If the
        page does not go on, reload it.
      </Notice>
    </div>
  );
}
