import { Choice } from '../components/choice.tsx';
import { Section } from '../components/section.tsx';
import { useServices, useSettings } from '../services.ts';

const themes = [
  { value: 'system', title: 'As the system has it' },
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
] as const;

export function AppearanceSection() {
  const { settings } = useServices();
  const { theme } = useSettings();
  return (
    <Section title="Appearance">
      <Choice
        {...{ label: 'Colours', value: theme, options: themes }}
        onChange={(value) => settings.change({ theme: value })}
      />
    </Section>
  );
}
