import { useEffect } from 'react';
import { Page } from '../components/page.tsx';
import { useServices, useSettings } from '../services.ts';
import { ModeSection } from './mode-section.tsx';
import { SourceSection } from './source-section.tsx';

export function SourcesView() {
  const { roster } = useServices();
  const { networkMode } = useSettings();
  useEffect(() => {
    // In the mode air-gapped not even our own server is asked.
    if (networkMode === 'air-gapped') return undefined;
    const leaving = new AbortController();
    roster.refresh(leaving.signal).catch(() => {});
    return () => leaving.abort();
  }, [roster, networkMode]);
  return (
    <Page title="Sources" lead="Where answers are looked for, and what may leave this machine for it.">
      <ModeSection />
      <SourceSection />
    </Page>
  );
}
