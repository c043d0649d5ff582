import { modeWords } from '../../core/network/mode-words.ts';
import { networkModes } from '../../core/network/network-mode.ts';
import { Choice } from '../components/choice.tsx';
import { Section } from '../components/section.tsx';
import { Switch } from '../components/switch.tsx';
import { useServices, useSettings } from '../services.ts';

/** The mode. It holds at once: also for what is on its way. */
export function ModeSection() {
  const { settings } = useServices();
  const { networkMode, allowPrivateWords } = useSettings();
  const options = networkModes.map((value) => {
    const { name, meaning } = modeWords[value];
    return { value, title: name, explanation: meaning };
  });
  return (
    <Section title="What may leave" lead="It holds at once, for a run that goes on too.">
      <Choice
        {...{ label: 'Mode', value: networkMode, options }}
        onChange={(value) => settings.change({ networkMode: value })}
      />
      {networkMode === 'open' && (
        <Switch
          {...{ label: 'Words of your own documents may go', isOn: allowPrivateWords }}
          explanation="Names and terms that stand in your documents and are no common words. Off: a query goes without them, or not at all."
          onChange={(isOn) => settings.change({ allowPrivateWords: isOn })}
        />
      )}
    </Section>
  );
}
