/** What Electron makes a menu item of, as far as our menus need it. */
export interface MenuEntry {
  readonly label?: string;
  readonly type?: 'separator' | 'radio';
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly submenu?: MenuEntry[];
  readonly click?: () => void;
}

/** A name as it is written: in a menu, one `&` would mark the key that chooses the entry. */
export const asLabel = (name: string): string => name.replaceAll('&', '&&');
