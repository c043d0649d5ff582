import { count } from '../../core/wording.ts';
import { Section } from '../components/section.tsx';
import { Switch } from '../components/switch.tsx';
import { formatRoute } from '../router/route.ts';
import { useServices, useSettings } from '../services.ts';
import { useBundledArticles } from '../use-bundled-articles.ts';
import { useFreshCounts } from '../use-fresh-counts.ts';
import { useObservable } from '../use-observable.ts';
import { ReadingPlace } from './reading-place.tsx';

/** What a run may draw on besides the person's documents. */
export function MemorySection() {
  const { settings } = useServices();
  const { useMemory, useBundledLibrary, useTrainedReader } = useSettings();
  return (
    <Section title="What it draws on" lead="Besides your own documents.">
      <Switch
        {...{ label: 'Past runs', isOn: useMemory }}
        explanation={
          <>
            A question that stands in your <a href="#/history">history</a> in the same or nearly the same
            words begins with what worked then, and leaves out what failed.
          </>
        }
        onChange={(isOn) => settings.change({ useMemory: isOn })}
      />
      <Switch
        {...{ label: 'The bundled library, while yours is empty', isOn: useBundledLibrary }}
        explanation={
          <>
            An encyclopedia of an invented world, to try things out. <BundledState />
          </>
        }
        onChange={(isOn) => settings.change({ useBundledLibrary: isOn })}
      />
      <Switch
        {...{ label: 'The trained reader', isOn: useTrainedReader }}
        explanation={
          <>
            A small network (30 MB, from this page’s own files) looks for answers beside the rules, and finds
            passages that say the same in other words. It finds much that they miss, takes some seconds more,
            and guesses a little more where there is no answer.
            <ReadingPlace />
          </>
        }
        onChange={(isOn) => settings.change({ useTrainedReader: isOn })}
      />
    </Section>
  );
}

/** Whether it is searched now: the switch alone does not take it in beside the person's documents. */
function BundledState() {
  const { desk } = useServices();
  const { useBundledLibrary } = useSettings();
  const counts = useObservable(desk.counts);
  const articles = useBundledArticles(counts);
  useFreshCounts(desk);
  if (counts === undefined) return null;
  if (articles > 0) {
    const verb = articles === 1 ? 'is' : 'are';
    return (
      <>
        {count(articles, 'article')} of it {verb} in <ToLibrary />, and searched. You can take it out there.
      </>
    );
  }
  if (counts.documents === 0 && useBundledLibrary) return 'It is loaded with your first question.';
  return (
    <>
      It is not in <ToLibrary />, and not searched. You can load it there.
    </>
  );
}

function ToLibrary() {
  return <a href={formatRoute({ view: 'library' })}>your library</a>;
}
