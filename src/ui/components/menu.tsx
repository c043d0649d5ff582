import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './menu.module.css';

export type MenuItemData = {
  readonly id: string;
  readonly title: string;
  readonly icon?: ReactNode;
  readonly onAction: () => void;
};

export type MenuProps = {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly items: readonly MenuItemData[];
};

/** What can be done with one thing, behind a button. */
export function Menu({ label, trigger, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement="bottom end" className={styles['popover'] ?? ''}>
        <AriaMenu aria-label={label} className={styles['menu'] ?? ''}>
          {items.map(({ id, title, icon, onAction }) => (
            <MenuItem key={id} id={id} textValue={title} onAction={onAction} className={styles['item'] ?? ''}>
              {icon}
              {title}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
