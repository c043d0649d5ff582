import { Page } from '../components/page.tsx';

export function SettingsView() {
  return (
    <Page title="Settings">
      <p>Not here yet.</p>
    </Page>
  );
}
