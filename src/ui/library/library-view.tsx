import { Page } from '../components/page.tsx';

export function LibraryView() {
  return (
    <Page title="Library">
      <p>Not here yet.</p>
    </Page>
  );
}
