import type { Grab } from '../app/kernel/desktop';
import { chancesOf, grabbedKeycode, type KeyMap, nameGrabbing } from '../linux/hotkey-keys';

/** Electron's own global hotkeys. */
export interface Shortcuts {
  register(accelerator: string, pressed: () => void): boolean;
  unregister(accelerator: string): void;
}

export interface HotkeyGrabs {
  grab(accelerator: string, pressed: () => void): Grab;
  release(accelerator: string): void;
}

interface Held {
  readonly modifiers: string;
  /** Where it landed; null: not known. */
  readonly keycode: number | null;
}

const apart = (accelerator: string): { readonly modifiers: string; readonly name: string } => {
  const parts = accelerator.split('+');
  const name = parts.pop() ?? '';
  return { modifiers: parts.join('+'), name };
};

/**
 * Grabs hotkeys so that each fires, and lets go of all that it has grabbed. `keyMap`: the keyboard of an X server, where
 * Electron would grab every key for a name that the layout does not have, and lets go of another key than it has grabbed
 * when the layout has changed meanwhile; null: no such keyboard.
 */
export function createHotkeyGrabs(shortcuts: Shortcuts, keyMap: () => KeyMap | null): HotkeyGrabs {
  const held = new Map<string, Held>();

  /** Lets go of a key that Electron has grabbed under a name which means another key by now. */
  const letGo = ({ modifiers, keycode }: Held, map: KeyMap): void => {
    const name = keycode === null ? null : nameGrabbing(keycode, map);
    if (name === null) return;
    const accelerator = modifiers === '' ? name : `${modifiers}+${name}`;
    // Another hotkey of ours lets go of it itself.
    if (held.has(accelerator)) return;
    if (shortcuts.register(accelerator, () => {})) shortcuts.unregister(accelerator);
  };

  return {
    grab(accelerator, pressed) {
      const map = keyMap();
      const { modifiers, name } = apart(accelerator);
      const keycode = map ? grabbedKeycode(name, map) : null;
      if (map && chancesOf(name, map) === 'no-key') return 'no-key';
      const isShared = [...held.values()].some(
        (other) => keycode !== null && other.keycode === keycode && other.modifiers === modifiers,
      );
      // Letting go of one of the two would let go of both.
      if (isShared || !shortcuts.register(accelerator, pressed)) return 'taken';
      held.set(accelerator, { modifiers, keycode });
      return 'grabbed';
    },
    release(accelerator) {
      const before = held.get(accelerator);
      shortcuts.unregister(accelerator);
      held.delete(accelerator);
      const map = keyMap();
      if (before && map && before.keycode !== grabbedKeycode(apart(accelerator).name, map)) letGo(before, map);
    },
  };
}
