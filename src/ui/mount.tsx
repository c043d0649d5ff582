import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { type Services, ServicesProvider } from './services.ts';
import { Shell } from './shell/shell.tsx';

/** Puts the page into `#app`. Called once, by the composition root. */
export function mount(services: Services): void {
  const app = document.getElementById('app');
  if (app === null) throw new Error('Cannot show the page: index.html has no element "app".');
  createRoot(app).render(
    <StrictMode>
      <ServicesProvider value={services}>
        <Shell />
      </ServicesProvider>
    </StrictMode>,
  );
}
