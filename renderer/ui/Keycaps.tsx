import type { AppState } from '../../electron/contract/state';
import type { Words } from '../messages/words';
import styles from './Keycaps.module.css';

const MAC: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Super: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
};

/** An accelerator as the caps of this computer's keyboard: `CommandOrControl+Shift+D` gives Ctrl, Shift, D. */
export function capsOf(accelerator: string, platform: AppState['platform'], caps: Words['caps']): readonly string[] {
  const names: Readonly<Record<string, string>> = { ...caps, CommandOrControl: caps.Control };
  return accelerator
    .split('+')
    .map(
      (part) => (platform === 'darwin' ? MAC[part] : undefined) ?? names[part] ?? part.replace(/^num(?=\d$)/, 'Num '),
    );
}

interface Props {
  readonly caps: readonly string[];
}

/** Keys to press together. */
export const Keycaps = ({ caps }: Props) => (
  <span className={styles.caps}>
    {caps.map((cap) => (
      <kbd key={cap}>{cap}</kbd>
    ))}
  </span>
);
