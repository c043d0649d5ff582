import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { SampleKind, SampleQuestion } from '../../ports/bundled-library.ts';
import { Button } from '../components/button.tsx';
import { useServices, useSettings } from '../services.ts';
import { useBundledArticles } from '../use-bundled-articles.ts';
import { useObservable } from '../use-observable.ts';
import { SampleGlyph } from './sample-glyph.tsx';
import styles from './samples.module.css';

const kindWords: Readonly<Record<SampleKind, { readonly title: string; readonly shows: string }>> = {
  recovers: {
    title: 'A search that goes wrong',
    shows: 'The first search fails. It notices why, repairs it, and goes on.',
  },
  'several-hops': {
    title: 'An answer in several steps',
    shows: 'No document has the whole answer: each search looks up what the one before found.',
  },
  'no-answer': {
    title: 'A question without an answer',
    shows: 'The library does not say. It tells what it tried and what is missing, and does not guess.',
  },
};

const kindOrder = ['recovers', 'several-hops', 'no-answer'] as const;

/**
 * A question of each kind to begin with, where there is nothing else to search or the bundled library is there: with the first, it is loaded. Beside the
 * person's documents it is not, and nothing is asked for that they do not hold.
 */
export function Samples() {
  const { asking, desk } = useServices();
  const { useBundledLibrary } = useSettings();
  const all = useSamples();
  const counts = useObservable(desk.counts);
  const articles = useBundledArticles(counts);
  const [round, setRound] = useState(0);
  const isSearched = counts?.documents === 0 || articles > 0;
  if (!useBundledLibrary || !isSearched || all.length === 0) return null;
  const shown = kindOrder.flatMap((kind) => {
    const some = all.filter((each) => each.kind === kind);
    return some[round % Math.max(1, some.length)] ?? [];
  });
  return (
    <section className={styles['samples']} aria-labelledby="samples">
      <header className={styles['head']}>
        <h2 id="samples" className={styles['title']}>
          Try one of these
        </h2>
        {all.length > shown.length && (
          <Button look="quiet" size="s" onPress={() => setRound(round + 1)}>
            Show others
          </Button>
        )}
      </header>
      <ul>
        {shown.map(({ question, kind }) => (
          <li key={kind}>
            <AriaButton className={styles['sample'] ?? ''} onPress={() => void asking.ask(question)}>
              <SampleGlyph kind={kind} />
              <span className={styles['words']}>
                <span className={styles['question']}>{question}</span>
                <span className={styles['shows']}>
                  <b>{kindWords[kind].title}.</b> {kindWords[kind].shows}
                </span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** None while they are not there, and where they cannot be had: the page is whole without them. */
function useSamples(): readonly SampleQuestion[] {
  const { bundled } = useServices();
  const [samples, setSamples] = useState<readonly SampleQuestion[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const load = async () => {
      const reply = await bundled.samples(controller.signal);
      if (!controller.signal.aborted && reply.kind === 'loaded') setSamples(reply.value);
    };
    load().catch((error: unknown) => {
      if (!controller.signal.aborted) throw error;
    });
    return () => controller.abort();
  }, [bundled]);
  return samples;
}
