import type { RunId } from '../../core/ids.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { HostileText } from '../components/hostile-text.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { deleteRun } from '../history/delete-run.ts';
import { goTo } from '../router/use-route.ts';
import { useServices } from '../services.ts';

export type UnreadableRunProps = {
  readonly id: RunId;
  readonly kind: 'unreadable' | 'unavailable';
  readonly message: string;
};

/** A run whose log is there and cannot be shown: why, and what can be done. */
export function UnreadableRun({ id, kind, message }: UnreadableRunProps) {
  const services = useServices();
  return (
    <Page title="This run cannot be read" lead="All other runs are not touched by this.">
      <Notice kind="problem">
        <HostileText>{message}</HostileText>
      </Notice>
      <p>
        <ButtonLink href="#/history">See all runs</ButtonLink>{' '}
        {kind === 'unreadable' && (
          <ConfirmButton
            title="Delete this run?"
            explanation="Its log is deleted as it is, unread. This cannot be undone."
            confirm="Delete"
            onConfirm={() => void deleteRun(id, services).then(() => goTo({ view: 'history' }))}
          >
            Delete it…
          </ConfirmButton>
        )}
      </p>
    </Page>
  );
}
