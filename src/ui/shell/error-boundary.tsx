import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';

type Props = { readonly children: ReactNode };
type Broken = { readonly error: Error | undefined };

/** A bug in one view must not take the page away: says what broke, and that nothing is lost. */
export class ErrorBoundary extends Component<Props, Broken> {
  override state: Broken = { error: undefined };

  static getDerivedStateFromError(error: unknown): Broken {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Page title="This view broke" lead="Your documents and past runs are stored and not touched by this.">
        <p>{error.message}</p>
        <p>
          <Button look="primary" onPress={() => this.setState({ error: undefined })}>
            Try again
          </Button>
        </p>
      </Page>
    );
  }
}
