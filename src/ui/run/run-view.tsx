import type { RunId } from '../../core/ids.ts';
import { Page } from '../components/page.tsx';

export function RunView({ id }: { readonly id: RunId }) {
  return (
    <Page title="Run" width="wide">
      <p>{id}</p>
    </Page>
  );
}
