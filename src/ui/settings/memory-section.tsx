import { Section } from '../components/section.tsx';
import { Switch } from '../components/switch.tsx';
import { useServices, useSettings } from '../services.ts';
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
        {...{ label: 'The bundled library', isOn: useBundledLibrary }}
        explanation={
          <>
            An encyclopedia of an invented world, to try things out. You can take it out of your{' '}
            <a href="#/library">library</a> at any time.
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
