import type { Person } from '../../ports/person.ts';
import { Observable } from './observable.ts';

export type PersonQuestion = {
  readonly question: string;
  /** Undefined: the person leaves it open. */
  readonly reply: (text: string | undefined) => void;
};

/** The Person of the page: what a run asks stands here until it is answered, left, or the run is stopped. */
export class PersonDesk implements Person {
  readonly question = new Observable<PersonQuestion | undefined>(undefined);

  ask(question: string, signal: AbortSignal): Promise<string | undefined> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        signal.removeEventListener('abort', stop);
        this.question.set(undefined);
        end();
      };
      const stop = () => settle(() => reject(signal.reason));
      signal.addEventListener('abort', stop, { once: true });
      this.question.set({ question, reply: (text) => settle(() => resolve(text)) });
    });
  }
}
