import { lazy, Suspense, useEffect, useRef } from 'react';
import { AskView } from '../ask/ask-view.tsx';
import { Page } from '../components/page.tsx';
import { DropTarget } from '../files/drop-target.tsx';
import type { Route } from '../router/route.ts';
import { useRoute } from '../router/use-route.ts';
import { useServices } from '../services.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import styles from './shell.module.css';
import { UnexpectedErrors } from './unexpected-errors.tsx';
import { useTheme } from './use-theme.ts';
import { Waiting } from './waiting.tsx';

// Each view but the first is a file of its own, fetched when it is opened.
const HistoryView = lazy(async () => ({
  default: (await import('../history/history-view.tsx')).HistoryView,
}));
const LibraryView = lazy(async () => ({
  default: (await import('../library/library-view.tsx')).LibraryView,
}));
const ModelsView = lazy(async () => ({
  default: (await import('../models/models-view.tsx')).ModelsView,
}));
const SourcesView = lazy(async () => ({
  default: (await import('../sources/sources-view.tsx')).SourcesView,
}));
const SettingsView = lazy(async () => ({
  default: (await import('../settings/settings-view.tsx')).SettingsView,
}));
const EvaluationView = lazy(async () => ({
  default: (await import('../evaluation/evaluation-view.tsx')).EvaluationView,
}));
const DocumentView = lazy(async () => ({
  default: (await import('../document/document-view.tsx')).DocumentView,
}));
const RunView = lazy(async () => ({ default: (await import('../run/run-view.tsx')).RunView }));

/** The frame of the page: header, the view of the route, and what holds for all views (theme, Escape). */
export function Shell() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  useTheme();
  useEscapeStops();
  useFocusOnChange(main, route.view);
  return (
    <>
      <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <Header view={route.view} />
      <Waiting view={route.view} />
      <main ref={main} tabIndex={-1} className={styles['main']}>
        <ErrorBoundary key={route.view}>
          <Suspense fallback={<p className={styles['loading']}>Opening…</p>}>
            <View route={route} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <DropTarget view={route.view} />
      <UnexpectedErrors />
    </>
  );
}

function View({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'ask':
      return <AskView />;
    case 'history':
      return <HistoryView />;
    case 'library':
      return <LibraryView />;
    case 'models':
      return <ModelsView />;
    case 'sources':
      return <SourcesView />;
    case 'settings':
      return <SettingsView />;
    case 'evaluation':
      return <EvaluationView {...route} />;
    case 'document':
      return <DocumentView key={route.id} {...route} />;
    case 'run':
      return <RunView key={route.id} id={route.id} />;
    case 'unknown':
      return (
        <Page title="Nothing is here" lead="This address belongs to no view of the page.">
          <p>
            <a href="#/">Ask a question</a> instead.
          </p>
        </Page>
      );
    default:
      return route satisfies never;
  }
}

/** Escape stops the run, or what is loaded before it, from any view, unless something that is open takes it first. */
function useEscapeStops(): void {
  const { asking } = useServices();
  useEffect(() => {
    const stop = (event: KeyboardEvent) => {
      const isOpen = document.querySelector('[role="dialog"], [role="listbox"]') !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isOpen) asking.stop();
    };
    window.addEventListener('keydown', stop);
    return () => window.removeEventListener('keydown', stop);
  }, [asking]);
}

/** After a change of view the focus stands at its beginning, as after the load of a page; not on the first view. */
function useFocusOnChange(main: { readonly current: HTMLElement | null }, view: string): void {
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [main, view]);
}
