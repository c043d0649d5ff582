import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { QuietForm } from '../components/quiet-form.tsx';
import type { QueryReview } from '../runs/person-desk.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { markWords } from './mark-words.ts';
import styles from './query-review-form.module.css';

/** A query before it leaves: what it says, which words of it are the person's own, and whether it may go. The run waits. */
export function QueryReviewForm() {
  const { person } = useServices();
  const review = useObservable(person.query);
  return review === undefined ? null : (
    <Review key={`${review.sourceName} ${review.query.text}`} review={review} />
  );
}

function Review({ review }: { readonly review: QueryReview }) {
  const { sourceName, query, privateWords } = review;
  const whole = [query.text, ...query.phrases.filter((phrase) => !query.text.includes(phrase))].join(' ');
  const [text, setText] = useState(whole);
  const letButton = useRef<HTMLDivElement>(null);
  const id = useId();
  useEscapeRefuses(review);
  useFocusWhenFree(letButton);
  const isEdited = text !== whole;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') review.reply(isEdited ? { kind: 'edited', text: text.trim() } : { kind: 'let' });
  };
  return (
    <QuietForm className={styles['form']} onSubmit={send}>
      <p className={styles['title']} role="status">
        This query is about to leave for <HostileText>{sourceName}</HostileText>
      </p>
      <label htmlFor={id} className="visually-hidden">
        Query
      </label>
      <input
        id={id}
        value={text}
        maxLength={1000}
        autoComplete="off"
        spellCheck={false}
        className={styles['field']}
        onChange={(event) => setText(event.target.value)}
      />
      {privateWords.length === 0 ? (
        <p className={styles['note']}>None of its words stands only in your documents.</p>
      ) : (
        <p className={styles['note']}>
          Only in your own documents: <MarkedQuery text={text} words={privateWords} />
        </p>
      )}
      <div className={styles['row']} ref={letButton}>
        <Button type="submit" look="primary" isDisabled={text.trim() === ''}>
          {isEdited ? 'Send as changed' : 'Let it go'}
        </Button>
        {!isEdited && (
          <Button onPress={() => review.reply({ kind: 'let-alike' })}>And all like it, this run</Button>
        )}
        <Button look="quiet" onPress={() => review.reply({ kind: 'refused' })}>
          Keep it here
        </Button>
      </div>
      <p className={styles['hint']}>Esc keeps it here. The run goes on with what is allowed.</p>
    </QuietForm>
  );
}

/** The query as it stands now, with the private words marked. */
function MarkedQuery({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return (
    <bdi className={styles['query']}>
      {markWords(text, words).map((part) =>
        part.isMarked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </bdi>
  );
}

/** Before the page's own Escape, which stops the run. */
function useEscapeRefuses(review: QueryReview): void {
  useEffect(() => {
    const refuse = (event: KeyboardEvent) => {
      const isOpen = document.querySelector('[role="dialog"], [role="listbox"]') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isOpen) return;
      event.preventDefault();
      review.reply({ kind: 'refused' });
    };
    window.addEventListener('keydown', refuse, { capture: true });
    return () => window.removeEventListener('keydown', refuse, { capture: true });
  }, [review]);
}

/** The focus is not taken from someone who reads on elsewhere. */
function useFocusWhenFree(place: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement.matches('body, main, textarea, button');
    if (isFree) place.current?.querySelector('button')?.focus();
  }, [place]);
}
