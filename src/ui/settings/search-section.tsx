import { useSyncExternalStore } from 'react';
import { settingLimits } from '../../core/settings.ts';
import { policyWords } from '../../core/wording.ts';
import { Choice } from '../components/choice.tsx';
import { Notice } from '../components/notice.tsx';
import { NumberField } from '../components/number-field.tsx';
import { Section } from '../components/section.tsx';
import { Switch } from '../components/switch.tsx';
import { useServices, useSettings } from '../services.ts';

const { searches: searchLimits, timeMs: timeLimits } = settingLimits;

/** How a run goes: policy, budgets, and whether it may ask. */
export function SearchSection() {
  const { settings } = useServices();
  const { searches, timeMs, mayAsk } = useSettings();
  return (
    <Section title="How it searches" lead="For the questions that you ask from now on.">
      <PolicyChoice />
      <NumberField
        {...{ label: 'Searches', unit: 'a question', value: searches }}
        {...searchLimits}
        explanation={`At most so many, from ${searchLimits.least} to ${searchLimits.most}. More find more, and take longer before a run gives up.`}
        onChange={(value) => settings.change({ searches: value })}
      />
      <NumberField
        {...{ label: 'Time', unit: 'seconds a question', value: timeMs / 1000, step: 5 }}
        {...{ least: timeLimits.least / 1000, most: timeLimits.most / 1000 }}
        explanation="When it is up, the run says what it has found and what it has not."
        onChange={(value) => settings.change({ timeMs: value * 1000 })}
      />
      <Switch
        {...{ label: 'It may ask you', isOn: mayAsk }}
        explanation="One short question, where several things go by the same name. Otherwise it takes the most likely one."
        onChange={(isOn) => settings.change({ mayAsk: isOn })}
      />
    </Section>
  );
}

function PolicyChoice() {
  const { settings, runs, policy: desk } = useServices();
  const { policy } = useSettings();
  const trained = useSyncExternalStore(desk.watch, desk.current);
  const options = runs.policies.map((value) => {
    const { name, meaning } = policyWords[value];
    return { value, title: name, explanation: meaning };
  });
  return (
    <>
      {!runs.policies.includes(policy) && (
        <Notice kind="problem">
          Policy “{policyWords[policy].name}” was chosen and is not at hand. Choose another one.
        </Notice>
      )}
      {policy === 'learned' && trained.kind === 'unavailable' && (
        <Notice kind="problem">{trained.message}</Notice>
      )}
      <Choice
        {...{ label: 'Policy', value: policy, options }}
        onChange={(value) => settings.change({ policy: value })}
      />
    </>
  );
}
