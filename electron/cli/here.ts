import { type App, createApp } from '../app/app';
import { systemClock } from '../app/kernel/clock';
import type { Desktop } from '../app/kernel/desktop';
import { platformNamed } from '../app/state';
import type { Problem } from '../contract/problem';
import type { Settings } from '../contract/settings';
import { homeCountry } from '../host/country';
import { startDemo } from '../host/start-demo';
import { systemAuthorities } from '../settings/authorities';
import { betweenProcesses } from '../settings/between-processes';
import type { SettingsFile } from '../settings/file';
import { openHistory } from '../settings/history-file';
import type { Keychain } from '../settings/keychain';
import { openLogFile } from '../settings/log-file';
import { logLine } from '../settings/log-line';
import { places } from '../settings/place';
import { type PressedFile, pressedFile } from '../settings/pressed-file';
import { readTextFile } from '../settings/text-file';

/** What a command needs that is done in this process, because no Offhook runs. */
export interface Here {
  readonly version: string;
  readonly settings: Settings;
  readonly keychain: Keychain;
  /** Is told of trouble beside the answer, such as a history that cannot be written. */
  readonly tell: (problem: Problem) => void;
  /** Writes a line to standard error. */
  readonly say: (line: string) => void;
}

/** A timer keeps no process alive (app/kernel/clock.ts), and a sequence waits between two steps. */
const STAY_MS = 60_000;

/** Does something with an Offhook that lives no longer than that. */
export async function withOffhook<Result>(
  { version, settings, keychain, tell, say }: Here,
  work: (app: App) => Promise<Result>,
): Promise<Result> {
  const app: App = createApp({
    settingsFile: passing(settings),
    historyFile: () => openHistory(places().historyFile, Date.now),
    keychain,
    desktop: noDesktop,
    createPhone: async (options) => (await import('../phone/client')).createPhone(options),
    createSipPhone: async (options) => (await import('../phone/sip/client')).createSipPhone(options),
    createRegisteredPhone: async (options) =>
      (await import('../phone/freeswitch/client')).createRegisteredPhone(options),
    createFreeSwitch: async (options) => (await import('../freeswitch/keep-connected')).createFreeSwitch(options),
    startDemo,
    softKeyTools: async () => (await import('../host/soft-key-tools')).softKeyTools(),
    ...betweenProcesses(places().folder),
    pressedFile: besideOthers(pressedFile(places().pressedFile)),
    clock: systemClock,
    surroundings: {
      version,
      platform: platformNamed(process.platform),
      session: 'other',
      locale: '',
      country: homeCountry(),
    },
    finder: async () => (await import('../discovery/finder')).finder,
    readFile: readTextFile,
    systemAuthorities: () => systemAuthorities(),
    readLog: openLogFile(places().logFile).last,
    log: (where, what, facts) => say(logLine(where, what, facts)),
  });
  const stay = setInterval(() => {}, STAY_MS);
  try {
    return await work(app);
  } finally {
    await app.stop();
    clearInterval(stay);
    for (const problem of app.store.getState().notices) tell(problem);
  }
}

/** Settings that a command uses and does not change. */
const passing = (settings: Settings): SettingsFile => ({
  settings,
  notice: null,
  save: async () => null,
  blocked: () => null,
});

/**
 * A finger that is on a display while this process is killed is lifted by the next Offhook, like one of its own.
 * Earlier fingers that are still to be lifted stay in the file.
 */
function besideOthers(file: PressedFile): PressedFile {
  let before: ReturnType<PressedFile['read']> | null = null;
  return {
    read: file.read,
    async write(pressed) {
      before ??= file.read();
      await file.write([...(await before), ...pressed]);
    },
  };
}

/** A terminal has no windows, no hotkeys, and its clipboard is no business of ours. */
const noDesktop: Desktop = {
  readClipboard: async () => ({ is: 'text', text: '' }),
  hasSelection: false,
  readSelection: async () => null,
  watchClipboard: () => () => {},
  linkHandlers: async () => [],
  openLinksHere: async (scheme) => ({ code: 'links-not-changed', scheme }),
  showLinkSettings: async () => {},
  show: async () => {},
  closePanel: () => {},
  grabHotkey: () => 'grabbed',
  firesFor: () => true,
  watchKeyboard: () => () => {},
  releaseHotkey: () => {},
  setPhoneWindowOnTop: () => {},
  sizePhoneWindow: () => {},
  copyText: async () => {},
  copyImage: async () => null,
  saveImage: async () => ({ code: 'cancelled' }),
  watchLock: () => () => {},
  watchPower: () => () => {},
  watchNetwork: () => () => {},
  openUrl: async () => ({ code: 'url-not-opened' }),
  showLog: () => {},
  quit: () => {},
};
