import { Page } from '../components/page.tsx';

export function AskView() {
  return (
    <Page title="Ask">
      <p>Not here yet.</p>
    </Page>
  );
}
