import { ArrowRight, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react';
import { Button, IconButton } from '../components/button.tsx';
import { QuietForm } from '../components/quiet-form.tsx';
import { EngineLine } from '../engine/engine-line.tsx';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { LibraryLine } from './library-line.tsx';
import styles from './question-form.module.css';
import { useSlash } from './use-slash.ts';

/** Beyond this the field is set smaller. */
const headlineLength = 110;

type Props = {
  /** The question of the run that is shown, if any: the field is its headline then. */
  readonly asked: string;
  readonly isRunning: boolean;
};

/** The question field. */
export function QuestionForm({ asked, isRunning }: Props) {
  const { asking, runs } = useServices();
  const draft = useObservable(asking.draft);
  const view = useObservable(asking.view);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useSlash(field);
  // An empty field is told off only when it is asked; one that is too long at once.
  const tooLong = draft.trim() === '' ? undefined : runs.problem(draft);
  const problem = view.kind === 'failed' ? view.message : tooLong;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    void asking.ask(draft);
    // The button goes while the run goes on. On a touch screen the keyboard would cover what comes.
    if (window.matchMedia('(pointer: coarse)').matches) field.current?.blur();
    else field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composition of a character asks nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const isAsked = asked !== '' && draft === asked;
  return (
    <QuietForm className={styles['form']} onSubmit={submit} data-asked={isAsked}>
      <label className="visually-hidden" htmlFor={id}>
        Your question
      </label>
      <div className={styles['grow']} data-text={draft} data-long={draft.length > headlineLength}>
        <textarea
          ref={field}
          id={id}
          rows={1}
          value={draft}
          placeholder="Ask a question"
          className={styles['field']}
          dir="auto"
          spellCheck={false}
          enterKeyHint="search"
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => {
            asking.draft.set(event.target.value);
            asking.dismiss();
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <div className={styles['foot']}>
        <span className={styles['about']}>
          <LibraryLine />
          <EngineLine />
        </span>
        <div className={styles['buttons']}>
          {asked === '' && (
            <span className={styles['hint']}>
              <kbd>/</kbd> to type, <kbd>Enter</kbd> to ask
            </span>
          )}
          {asked !== '' && <ClearButton field={field} />}
          {!(isAsked && isRunning) && (
            <Button type="submit" size={isAsked ? 's' : 'm'} look={isAsked ? 'plain' : 'primary'}>
              {isAsked ? 'Ask again' : 'Ask'}
              <ArrowRight size={16} aria-hidden="true" />
            </Button>
          )}
        </div>
      </div>
    </QuietForm>
  );
}

function ClearButton({ field }: { readonly field: { readonly current: HTMLTextAreaElement | null } }) {
  const { asking } = useServices();
  const clear = () => {
    asking.clear();
    field.current?.focus();
  };
  return (
    <IconButton label="Clear, and begin a new question" onPress={clear}>
      <X size={18} />
    </IconButton>
  );
}
