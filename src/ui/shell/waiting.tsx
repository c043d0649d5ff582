import { ButtonLink } from '../components/button-link.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { formatRoute, type ViewName } from '../router/route.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import styles from './waiting.module.css';

/** In views that do not show it: the run waits for the person. Read out at once, and with the way there. */
export function Waiting({ view }: { readonly view: ViewName }) {
  const { person } = useServices();
  const query = useObservable(person.query);
  const question = useObservable(person.question);
  if (view === 'ask' || (query === undefined && question === undefined)) return null;
  const look = <ButtonLink href={formatRoute({ view: 'ask' })}>Look at it</ButtonLink>;
  return (
    <div className={styles['waiting']}>
      <Notice action={look}>
        {query === undefined ? (
          'The run has a question for you, and waits.'
        ) : (
          <>
            A query is about to leave for <HostileText>{query.sourceName}</HostileText>. The run waits for
            you.
          </>
        )}
      </Notice>
    </div>
  );
}
