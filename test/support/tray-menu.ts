import { Variant } from '@jellybrick/dbus-next';

/** An entry of a tray menu, as a desktop's panel would draw it. */
export interface TrayEntry {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  /** null: nothing to tick. */
  readonly checked: boolean | null;
  readonly separator: boolean;
  readonly entries: readonly TrayEntry[];
}

const plain = (value: unknown): unknown => (value instanceof Variant ? value.value : value);

/** dbusmenu marks the access key with `_` and writes a real underscore as two. */
const withoutAccessKey = (label: string): string => label.replace(/_(_?)/g, '$1');

/**
 * Reads one node of com.canonical.dbusmenu's layout, `(ia{sv}av)`: id, properties, children. Properties at their
 * default are left out on the wire.
 */
export function readEntry(node: unknown): TrayEntry {
  if (!Array.isArray(node)) throw new TypeError('a menu node is an array of id, properties and children');
  const [id, properties, children] = node as [number, Record<string, unknown>, unknown[]];
  const property = (name: string) => plain(properties[name]);
  return {
    id,
    label: withoutAccessKey(String(property('label') ?? '')),
    enabled: property('enabled') !== false,
    checked: property('toggle-type') ? property('toggle-state') === 1 : null,
    separator: property('type') === 'separator',
    entries: children.map((child) => readEntry(plain(child))).filter((entry) => entry.label !== '' || entry.separator),
  };
}

const matches = (entry: TrayEntry, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? entry.label === wanted : wanted.test(entry.label);

/** Finds an entry by its label, or by the labels that lead to it through submenus. */
export function findEntry(entries: readonly TrayEntry[], ...path: readonly (string | RegExp)[]): TrayEntry | null {
  const [wanted, ...deeper] = path;
  if (wanted === undefined) return null;
  const found = entries.find((entry) => matches(entry, wanted));
  if (!found) return null;
  return deeper.length > 0 ? findEntry(found.entries, ...deeper) : found;
}

/** All labels, indented by depth, for a failed test to show. */
export const printMenu = (entries: readonly TrayEntry[], indent = ''): string =>
  entries
    .map(({ label, separator, enabled, entries: below }) => {
      const line = `${indent}${separator ? '––' : label}${enabled ? '' : ' (off)'}`;
      return below.length > 0 ? `${line}\n${printMenu(below, `${indent}  `)}` : line;
    })
    .join('\n');
