import type { ViewName } from '../router/route.ts';
import styles from './header.module.css';
import { Lock } from './lock.tsx';
import { ThemeButton } from './theme-button.tsx';

const links = [
  { view: 'ask', href: '#/', title: 'Ask' },
  { view: 'history', href: '#/history', title: 'History' },
  { view: 'library', href: '#/library', title: 'Library' },
  { view: 'models', href: '#/models', title: 'Models' },
  { view: 'sources', href: '#/sources', title: 'Sources' },
  { view: 'evaluation', href: '#/evaluation', title: 'Evaluation' },
  { view: 'settings', href: '#/settings', title: 'Settings' },
] as const;

/** Under which link a view that has none of its own belongs. */
const homes: Partial<Record<ViewName, ViewName>> = { run: 'history', document: 'library' };

export function Header({ view }: { readonly view: ViewName }) {
  const current = homes[view] ?? view;
  return (
    <header className={styles['header']}>
      <a className={styles['name']} href="#/">
        <Sign />
        Reroute
      </a>
      <nav aria-label="Views" className={styles['nav']}>
        {links.map((link) => (
          <a
            key={link.view}
            href={link.href}
            className={styles['link']}
            aria-current={current === link.view ? 'page' : undefined}
          >
            {link.title}
          </a>
        ))}
      </nav>
      <div className={styles['tools']}>
        <Lock />
        <ThemeButton />
      </div>
    </header>
  );
}

/** A line that leaves its dead end and goes on. */
function Sign() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" fill="none" aria-hidden="true">
      <path d="M6 3v7" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      <path
        d="M6 14.5V19"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeDasharray="0.1 4"
      />
      <path d="M6 10c0 4 9 1.5 9 6v3" stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="6" cy="10" r="2.6" fill="var(--paper)" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
