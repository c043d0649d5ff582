import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import styles from './tabs.module.css';

export type TabsProps = {
  readonly label: string;
  /** The id of the tab that is open at first; the first where it is left out. */
  readonly initial?: string;
  readonly tabs: readonly { readonly id: string; readonly title: string; readonly content: ReactNode }[];
};

export function Tabs({ label, initial, tabs }: TabsProps) {
  return (
    <AriaTabs
      className={styles['tabs'] ?? ''}
      {...(initial === undefined ? {} : { defaultSelectedKey: initial })}
    >
      <TabList aria-label={label} className={styles['list'] ?? ''}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles['panel'] ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
