import type { Person } from '../../ports/person.ts';
import type { QueryReviewer, ReviewReply, ReviewRequest } from '../../ports/query-reviewer.ts';
import { Observable } from './observable.ts';

export type PersonQuestion = {
  readonly question: string;
  /** Undefined: the person leaves it open. */
  readonly reply: (text: string | undefined) => void;
};

/** A query that waits to be let out. */
export type QueryReview = ReviewRequest & { readonly reply: (reply: ReviewReply) => void };

/**
 * The Person of the page: what a run asks stands here until it is answered, left, or the run is stopped; a query that may leave, until it is
 * let, changed or refused.
 */
export class PersonDesk implements Person, QueryReviewer {
  readonly question = new Observable<PersonQuestion | undefined>(undefined);
  readonly query = new Observable<QueryReview | undefined>(undefined);

  ask(question: string, signal: AbortSignal): Promise<string | undefined> {
    return this.#put(this.question, (reply) => ({ question, reply }), signal);
  }

  review(request: ReviewRequest, signal: AbortSignal): Promise<ReviewReply> {
    return this.#put(this.query, (reply) => ({ ...request, reply }), signal);
  }

  #put<T, R>(
    place: Observable<T | undefined>,
    make: (reply: (value: R) => void) => T,
    signal: AbortSignal,
  ): Promise<R> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        signal.removeEventListener('abort', stop);
        place.set(undefined);
        end();
      };
      const stop = () => settle(() => reject(signal.reason));
      signal.addEventListener('abort', stop, { once: true });
      place.set(make((value) => settle(() => resolve(value))));
    });
  }
}
