import type { Desktop } from '../kernel/desktop';
import type { SettingsStore } from '../kernel/settings';
import type { Hotkeys } from './hotkeys';

interface KeepGrabbedDeps {
  readonly hotkeys: Pick<Hotkeys, 'apply' | 'regrab' | 'stop'>;
  readonly settings: Pick<SettingsStore, 'now' | 'watch'>;
  readonly desktop: Pick<Desktop, 'watchKeyboard'>;
}

/**
 * Has what the system grabs follow the settings, and the keyboard.
 *
 * @returns `start`: grabs what the settings say; `show` is called then, and when the keyboard has another layout; it
 *   returns the way to stop
 */
export function keepGrabbed({ hotkeys, settings, desktop }: KeepGrabbedDeps) {
  settings.watch((now, before) => {
    if (now.hotkeys !== before.hotkeys) hotkeys.apply(now.hotkeys);
  });
  return {
    start(show: () => void): () => void {
      hotkeys.apply(settings.now().hotkeys);
      show();
      const stopKeyboard = desktop.watchKeyboard(() => {
        hotkeys.regrab(settings.now().hotkeys);
        show();
      });
      return () => {
        hotkeys.stop();
        stopKeyboard();
      };
    },
  };
}
