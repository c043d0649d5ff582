import { Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from '../../core/settings.ts';
import { IconButton } from '../components/button.tsx';
import { useServices, useSettings } from '../services.ts';

const after: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const icons = { system: Monitor, light: Sun, dark: Moon } as const;
const names: Readonly<Record<Theme, string>> = {
  system: 'as the system has it',
  light: 'light',
  dark: 'dark',
};

export function ThemeButton() {
  const { settings } = useServices();
  const { theme } = useSettings();
  const Icon = icons[theme];
  const label = `Colours: ${names[theme]}. Change to ${names[after[theme]]}`;
  return (
    <IconButton label={label} onPress={() => settings.change({ theme: after[theme] })}>
      <Icon size={17} />
    </IconButton>
  );
}
