import { useState } from 'react';
import { count } from '../../core/wording.ts';
import type { LibraryCounts } from '../../ports/library.ts';
import { Button } from '../components/button.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { Section } from '../components/section.tsx';
import { useServices } from '../services.ts';
import { useBundledArticles } from '../use-bundled-articles.ts';
import { useObservable } from '../use-observable.ts';
import styles from './library.module.css';

/** The library that comes with the page: take it in, take it out. */
export function BundledSection({ counts }: { readonly counts: LibraryCounts }) {
  const { desk, library, bundled } = useServices();
  const isImporting = useObservable(desk.importing).kind === 'importing';
  const articles = useBundledArticles(counts);
  const [isRemoving, setRemoving] = useState(false);
  const isBusy = isImporting || isRemoving;
  const remove = async () => {
    setRemoving(true);
    await library.removeFile(bundled.path);
    await desk.removed();
    setRemoving(false);
  };
  return (
    <Section title="The bundled library">
      <p className={styles['text']}>
        An encyclopedia of an invented world, with people, places and ships that no model has read of. It is
        there to try things out, and for the sample questions.
        {articles > 0 && ` ${count(articles, 'article')} of it are in your library.`}
      </p>
      <div className={styles['buttons']}>
        <Button isDisabled={isBusy} onPress={() => void desk.importBundled()}>
          {articles > 0 ? 'Load it again' : 'Load it'}
        </Button>
        {articles > 0 && (
          <Button isDisabled={isBusy} onPress={() => void remove()}>
            Take it out
          </Button>
        )}
      </div>
      {isRemoving && <ProgressBar label="Taking it out" share={undefined} />}
    </Section>
  );
}
