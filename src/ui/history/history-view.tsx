import { Page } from '../components/page.tsx';

export function HistoryView() {
  return (
    <Page title="History">
      <p>Not here yet.</p>
    </Page>
  );
}
