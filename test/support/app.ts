import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type App, createApp } from '../../electron/app/app';
import { type RoutedProfile, routed } from '../../electron/app/connection/way';
import type { AppDeps } from '../../electron/app/deps';
import { systemClock } from '../../electron/app/kernel/clock';
import type { ClipboardText, Desktop } from '../../electron/app/kernel/desktop';
import { Command, type CommandInput, type CommandOf } from '../../electron/contract/command';
import { LINK_SCHEMES, type LinkScheme } from '../../electron/contract/dialling/links';
import { noServer } from '../../electron/contract/freeswitch/server';
import type { OutcomeOf } from '../../electron/contract/outcome';
import { nothingLearned } from '../../electron/contract/phones/learned';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import type { Problem } from '../../electron/contract/problem';
import type { PageSize } from '../../electron/contract/program/commands';
import type { Settings } from '../../electron/contract/settings';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import { createFreeSwitch } from '../../electron/freeswitch/keep-connected';
import { softKeyTools } from '../../electron/host/soft-key-tools';
import { createPhone } from '../../electron/phone/client';
import { createRegisteredPhone } from '../../electron/phone/freeswitch/client';
import { createSipPhone } from '../../electron/phone/sip/client';
import { betweenProcesses } from '../../electron/settings/between-processes';
import { openSettings } from '../../electron/settings/file';
import { openHistory } from '../../electron/settings/history-file';
import type { Keychain, KeychainTrouble } from '../../electron/settings/keychain';
import { pressedFile } from '../../electron/settings/pressed-file';
import { temporaryFolder } from './temp-folder';

/** A desktop that a test can look into. */
export interface TestDesktop extends Desktop {
  clipboard: string;
  /** A password manager has marked the text in the clipboard. */
  isSecret: boolean;
  /** The program that owns the copied, or the selected, text does not answer. */
  isSilent: boolean;
  hasSelection: boolean;
  /** The text that is selected. */
  selection: string;
  /** Copies a text as another program does; if Offhook watches the clipboard, it hears of it, but of no secret. */
  copy(text: string): void;
  /** Whether Offhook watches the clipboard. */
  readonly watching: () => boolean;
  /** The program that opens the links of a scheme; absent: none. */
  readonly links: Map<LinkScheme, string>;
  /** How often the system's settings for links were shown. */
  linkSettingsShown: number;
  readonly shown: string[];
  readonly hotkeys: Map<string, () => void>;
  /** Accelerators, and keys (`KeyboardEvent.code`), that the keyboard layout has not. */
  readonly lacking: Set<string>;
  /** The keyboard has another layout; null while it is watched by no program. */
  keyboard: (() => void) | null;
  /** Accelerators that the system keeps for itself. */
  readonly taken: Set<string>;
  /** Pictures that were copied (name null) or saved. */
  readonly pictures: { readonly name: string | null; readonly png: Uint8Array }[];
  /** The outcome of the dialog for saving, as the person at the desk chooses it. */
  saving: 'saved' | Problem;
  readonly sizes: PageSize[];
  /** Whether the screen is locked when Offhook begins to watch it. */
  isLocked: boolean;
  /** Locks the screen, or unlocks it; null while Offhook does not watch. */
  lock: ((locked: boolean) => void) | null;
  /** Lets this computer fall asleep, or wakes it up; null while Offhook does not watch. */
  power: ((event: 'sleep' | 'wake') => void) | null;
  /** This computer has another address; null while Offhook does not watch. */
  network: (() => void) | null;
  /** How often the folder of the log was shown. */
  logShown: number;
  /** The addresses that were opened. */
  readonly opened: string[];
}

export function testDesktop(): TestDesktop {
  const hotkeys = new Map<string, () => void>();
  const taken = new Set<string>();
  const shown: string[] = [];
  let watcher: ((text: string) => void) | null = null;
  const desktop: TestDesktop = {
    clipboard: '',
    shown,
    hotkeys,
    taken,
    isSecret: false,
    isSilent: false,
    hasSelection: true,
    selection: '',
    watching: () => watcher !== null,
    links: new Map(),
    linkSettingsShown: 0,
    async readClipboard(): Promise<ClipboardText> {
      if (this.isSilent) return { is: 'silent' };
      return this.isSecret ? { is: 'secret' } : { is: 'text', text: this.clipboard };
    },
    async readSelection(): Promise<ClipboardText | null> {
      if (!this.hasSelection) return null;
      return this.isSilent ? { is: 'silent' } : { is: 'text', text: this.selection };
    },
    copy(text) {
      this.clipboard = text;
      if (!this.isSecret) watcher?.(text);
    },
    watchClipboard(listener) {
      watcher = listener;
      return () => {
        watcher = null;
      };
    },
    async linkHandlers() {
      return LINK_SCHEMES.map((scheme) => {
        const opensWith = desktop.links.get(scheme) ?? null;
        return { scheme, ours: opensWith === 'Offhook', opensWith, change: 'here' as const };
      });
    },
    async openLinksHere(scheme, on) {
      if (on) desktop.links.set(scheme, 'Offhook');
      else desktop.links.delete(scheme);
      return null;
    },
    async showLinkSettings() {
      desktop.linkSettingsShown += 1;
    },
    show: async (window, how) => void shown.push(how?.quietly ? `${window}, quietly` : window),
    closePanel: () => void shown.push('no panel'),
    grabHotkey(accelerator, pressed) {
      if (desktop.lacking.has(accelerator)) return 'no-key';
      if (taken.has(accelerator) || hotkeys.has(accelerator)) return 'taken';
      hotkeys.set(accelerator, pressed);
      return 'grabbed';
    },
    firesFor: (_accelerator, code) => !desktop.lacking.has(code),
    lacking: new Set(),
    keyboard: null,
    watchKeyboard(changed) {
      desktop.keyboard = changed;
      return () => {
        desktop.keyboard = null;
      };
    },
    releaseHotkey: (accelerator) => void hotkeys.delete(accelerator),
    setPhoneWindowOnTop: () => {},
    pictures: [],
    saving: 'saved',
    sizes: [],
    isLocked: false,
    lock: null,
    sizePhoneWindow(size) {
      this.sizes.push(size);
    },
    async copyImage(png) {
      this.pictures.push({ name: null, png });
      return null;
    },
    async saveImage(png, name) {
      if (this.saving === 'saved') this.pictures.push({ name, png });
      return this.saving;
    },
    watchLock(listener) {
      if (desktop.isLocked) listener(true);
      desktop.lock = listener;
      return () => {
        desktop.lock = null;
      };
    },
    async copyText(text) {
      this.copy(text);
    },
    power: null,
    watchPower(listener) {
      desktop.power = listener;
      return () => {
        desktop.power = null;
      };
    },
    network: null,
    watchNetwork(listener) {
      desktop.network = listener;
      return () => {
        desktop.network = null;
      };
    },
    logShown: 0,
    opened: [],
    async openUrl(url) {
      this.opened.push(url);
      return null;
    },
    showLog() {
      this.logShown += 1;
    },
    quit: () => {},
  };
  return desktop;
}

/** A keychain that can be locked under the program's hands. The real one is used by the end-to-end tests. */
export function testKeychain(): Keychain & { trouble: KeychainTrouble | null; readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const answer = <Value>(trouble: KeychainTrouble | null, value: Value) =>
    trouble ? ({ ok: false, trouble } as const) : ({ ok: true, value } as const);
  return {
    trouble: null,
    kept,
    async get(account) {
      return answer(this.trouble, kept.get(account) ?? null);
    },
    async set(account, password) {
      if (!this.trouble) kept.set(account, password);
      return answer(this.trouble, undefined);
    },
    async remove(account) {
      if (!this.trouble) kept.delete(account);
      return answer(this.trouble, undefined);
    },
  };
}

export interface TestApp {
  readonly app: App;
  readonly desktop: TestDesktop;
  readonly keychain: ReturnType<typeof testKeychain>;
  readonly settingsPath: string;
  readonly historyPath: string;
  /** The file with the mark of a press. */
  readonly pressedPath: string;
  send<Input extends CommandInput>(command: Input): Promise<OutcomeOf<Input['do']>>;
  /** Faults of ours that were logged. */
  readonly faults: string[];
}

/** Offhook itself on a real settings file in a temporary folder, with real HTTP; only desktop and keychain are plain objects. */
export async function testApp(
  settings: Partial<Settings> = {},
  deps: Partial<
    Pick<
      AppDeps,
      | 'historyFile'
      | 'startDemo'
      | 'surroundings'
      | 'pressedFile'
      | 'typedTexts'
      | 'calls'
      | 'logins'
      | 'addressesOf'
      | 'clock'
      | 'createPhone'
      | 'createSipPhone'
      | 'createFreeSwitch'
      | 'finder'
      | 'readLog'
      | 'softKeyTools'
      | 'systemAuthorities'
      | 'log'
    >
  > & { readonly folder?: string } = {},
): Promise<TestApp> {
  const { folder = await temporaryFolder(), ...others } = deps;
  const settingsPath = join(folder, 'settings.json');
  const historyPath = join(folder, 'history.json');
  const pressedPath = join(folder, 'pressed.json');
  const opened = await openSettings(settingsPath, Date.now);
  const desktop = testDesktop();
  const keychain = testKeychain();
  const faults: string[] = [];
  const app = createApp({
    settingsFile: { ...opened, settings: { ...opened.settings, ...settings } },
    historyFile: () => openHistory(historyPath, Date.now),
    keychain,
    desktop,
    createPhone,
    createSipPhone,
    createRegisteredPhone,
    createFreeSwitch,
    startDemo: async (wish) => ({ labels: {}, ...(await startDemoPhone({ pace: 'instant', ...wish })) }),
    softKeyTools,
    pressedFile: pressedFile(pressedPath),
    logins: betweenProcesses(folder).logins,
    clock: systemClock,
    readFile: (path) => readFile(path, 'utf8'),
    systemAuthorities: async () => undefined,
    // No phone is found unless a test says so; the real ways have tests of their own.
    finder: async () => ({
      listen: () => ({ listening: Promise.resolve(true), stop: () => {} }),
      readArp: async () => [],
    }),
    readLog: async () => '',
    surroundings: { version: '0.0.0', platform: 'linux', session: 'x11', locale: 'en-GB', country: 'DE' },
    log: (where, what, facts) => void faults.push(`${where}: ${what} ${String(facts?.error)}`),
    ...others,
  });
  onTestFinished(() => app.stop());
  return {
    app,
    desktop,
    keychain,
    settingsPath,
    historyPath,
    pressedPath,
    faults,
    send: <Input extends CommandInput>(command: Input) =>
      app.send(Command.parse(command) as CommandOf<Input['do']>) as Promise<OutcomeOf<Input['do']>>,
  };
}

/** The profile of a phone that a test has started. */
export const profileOf = (
  phone: { readonly port: number; readonly model?: string },
  more: Partial<PhoneProfile> = {},
): RoutedProfile =>
  routed(
    { learned: nothingLearned(), server: noServer() },
    PhoneProfile.parse({
      id: 'desk',
      name: 'Desk',
      host: '127.0.0.1',
      port: phone.port,
      way: 'http',
      model: phone.model ?? 'unknown',
      ...more,
    }),
  );
