import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { QuietForm } from '../components/quiet-form.tsx';
import type { PersonQuestion } from '../runs/person-desk.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import styles from './person-form.module.css';

/** What the run asks the person, where it may: a line to answer in, or to leave it open. */
export function PersonForm() {
  const { person } = useServices();
  const asked = useObservable(person.question);
  return asked === undefined ? null : <Reply key={asked.question} asked={asked} />;
}

function Reply({ asked }: { readonly asked: PersonQuestion }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useFocusWhenFree(field);
  const reply = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') asked.reply(text.trim());
  };
  return (
    <QuietForm className={styles['form']} onSubmit={reply}>
      <label htmlFor={id} className={styles['question']}>
        <HostileText>{asked.question}</HostileText>
      </label>
      <div className={styles['row']}>
        <input
          ref={field}
          id={id}
          value={text}
          maxLength={300}
          autoComplete="off"
          className={styles['field']}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="primary" isDisabled={text.trim() === ''}>
          Answer
        </Button>
        <Button look="quiet" onPress={() => asked.reply(undefined)}>
          Leave it open
        </Button>
      </div>
    </QuietForm>
  );
}

/** The focus is not taken from someone who reads on elsewhere: only from the question field, or from nowhere. */
function useFocusWhenFree(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement.matches('body, main, textarea, button');
    if (isFree) field.current?.focus();
  }, [field]);
}
