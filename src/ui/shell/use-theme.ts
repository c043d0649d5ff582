import { useLayoutEffect } from 'react';
import { useSettings } from '../services.ts';

/** Puts the chosen theme on the document; 'system' leaves it to the browser. */
export function useTheme(): void {
  const { theme } = useSettings();
  // Before the first picture, so that no other theme flashes up.
  useLayoutEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
