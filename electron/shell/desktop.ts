import { app, globalShortcut, shell } from 'electron';
import type { Desktop } from '../app/kernel/desktop';
import { firesFor } from '../linux/hotkey-keys';
import type { Keyboard } from '../linux/keyboard';
import type { Log } from '../settings/log-line';
import { places } from '../settings/place';
import { readClipboard, readSelection, watchClipboard } from './clipboard';
import { copyText } from './copy-text';
import { createHotkeyGrabs, type Shortcuts } from './hotkey-grabs';
import type { Links } from './links/links';
import { watchLock } from './lock';
import { watchNetwork } from './network';
import { copyImage, saveImage } from './pictures';
import { watchPower } from './power';
import { showLog } from './show-log';
import { hasSelection } from './surroundings';
import type { Windows } from './windows';

const shortcuts: Shortcuts = {
  register(accelerator, pressed) {
    try {
      // Electron calls back from outside of Node's loop, where a promise goes on only when something else wakes the
      // loop up: seconds later. Within the loop it goes on at once.
      return globalShortcut.register(accelerator, () => void setImmediate(pressed));
    } catch {
      return false; // Electron throws at what it cannot read; to us that is one more refusal.
    }
  },
  unregister: (accelerator) => globalShortcut.unregister(accelerator),
};

/** Global hotkeys; `keyboard`: that of an X server; null elsewhere, and before it is read. */
function hotkeysOn(
  keyboard: () => Keyboard | null,
): Pick<Desktop, 'grabHotkey' | 'releaseHotkey' | 'firesFor' | 'watchKeyboard'> {
  const { grab, release } = createHotkeyGrabs(shortcuts, () => keyboard()?.map() ?? null);
  return {
    grabHotkey: grab,
    releaseHotkey: release,
    firesFor(accelerator, code) {
      const map = keyboard()?.map();
      return map === undefined || firesFor(accelerator.split('+').at(-1) ?? '', code, map);
    },
    watchKeyboard: (changed) => keyboard()?.watch(changed) ?? (() => {}),
  };
}

/** The desktop around us, as Electron reaches it. `keyboard`: that of an X server; null elsewhere, and before it is read. */
export const electronDesktop = (windows: () => Windows, keyboard: () => Keyboard | null, log: Log): Desktop => ({
  readClipboard,
  hasSelection: hasSelection(),
  readSelection: async () => (hasSelection() ? readSelection() : null),
  watchClipboard,
  ...linksOnDemand(),
  show: (window, how) => windows().show(window, how?.quietly ?? false),
  closePanel: () => windows().closePanel(),
  ...hotkeysOn(keyboard),
  setPhoneWindowOnTop: (on) => windows().setPhoneOnTop(on),
  sizePhoneWindow: (size) => windows().sizePhone(size),
  copyText,
  copyImage,
  saveImage: (png, suggestedName) => saveImage(png, suggestedName, windows().phone()),
  watchLock,
  watchPower: (listener) =>
    watchPower((event) => {
      log('power', event);
      listener(event);
    }),
  watchNetwork: (listener) =>
    watchNetwork(() => {
      log('network', 'the addresses of this computer have changed');
      listener();
    }),
  openUrl: async (url) =>
    shell.openExternal(url).then(
      () => null,
      () => ({ code: 'url-not-opened' as const }),
    ),
  showLog: () => showLog(places().logFile),
  quit: () => app.quit(),
});

/** Most users never ask: loaded when a user does for the first time. */
function linksOnDemand(): Pick<Desktop, 'linkHandlers' | 'openLinksHere' | 'showLinkSettings'> {
  const system = () => import('./links/system');
  let links: Promise<Links> | null = null;
  const loaded = (): Promise<Links> => {
    links ??= system().then(({ systemLinks }) => systemLinks());
    return links;
  };
  return {
    linkHandlers: async () => (await loaded()).look(),
    openLinksHere: async (scheme, on) =>
      (await (await loaded()).change(scheme, on)) ? null : { code: 'links-not-changed', scheme },
    showLinkSettings: async () => (await system()).showLinkSettings(),
  };
}
