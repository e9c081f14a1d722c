import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Frame, Outcome } from '../contract/bridge';
import type { Command } from '../contract/command';
import type { Hotkey, Settings } from '../contract/settings';
import type { AppState } from '../contract/state';
import { type Reading, readPlainNumber } from '../numbers/plain';
import type { Clock } from '../phone/screen';
import type { SettingsFile } from '../settings/file';
import type { Keychain } from '../settings/keychain';
import { checkPhoneQuietly, lookForPasswords } from './commands/phones';
import { type CommandOf, type Context, failed } from './context';
import type { Desktop } from './desktop';
import { handlers } from './handlers';
import { createHotkeys } from './hotkeys';
import { createScreenWatch } from './screen-watch';
import { firstState, type Surroundings, viewOf } from './state';
import { createWay, type WayDeps } from './way';

export interface AppDeps extends Omit<WayDeps, 'keychain'> {
  readonly settingsFile: SettingsFile;
  readonly keychain: Keychain;
  readonly desktop: Desktop;
  readonly surroundings: Surroundings;
  readonly clock: Clock;
  /** Where faults of ours go; never a number, never a secret. */
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

export interface App {
  readonly store: StoreApi<AppState>;
  /** Does what a command says. Never rejects: a fault of ours is logged and answered `internal`. */
  send(command: Command): Promise<Outcome>;
  /** The clipboard's one number at this moment, for a menu that is about to open. */
  readClipboard(): Promise<Reading>;
  /** Follows the active phone's display for as long as somebody watches; returns the way to stop. */
  watchScreen(listener: (frame: Frame) => void): () => void;
  /** What a running program does by itself: hotkeys, a look into the keychain, one question to the phone. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Offhook itself, without Electron and without a display: the store, and who answers which command. */
export function createApp(deps: AppDeps): App {
  const { clock, desktop, settingsFile, surroundings } = deps;
  let settings: Settings = settingsFile.settings;
  let ids = 0;
  const passwords = new Set<string>();
  const way = createWay(deps);
  const hotkeys = createHotkeys({ desktop, now: clock.now, fire: (hotkey) => void send(commandOf(hotkey)) });
  const view = () => ({ settings, surroundings, way, hotkeys, passwords });
  const notices = settingsFile.notice ? [settingsFile.notice] : [];
  const store = createStore<AppState>(() => firstState(view(), notices));
  const activeProfile = () => settings.phones.find(({ id }) => id === settings.activePhone) ?? null;
  const screen = createScreenWatch({ way, activeProfile, clock });

  const context: Context = {
    store,
    desktop,
    keychain: deps.keychain,
    way,
    hotkeys,
    now: clock.now,
    nextId: () => {
      ids += 1;
      return ids;
    },
    settings: () => settings,
    change(next) {
      settings = { ...settings, ...next };
      if (next.hotkeys) hotkeys.apply(settings.hotkeys);
      context.refresh();
      return settingsFile.save(settings);
    },
    activeProfile,
    refresh: () => {
      store.setState(viewOf(view()));
      screen.follow();
    },
    passwordKept(id, kept) {
      if (kept) passwords.add(id);
      else passwords.delete(id);
      context.refresh();
    },
    later: (command) => void send(command),
    readClipboard: async () => readPlainNumber(await desktop.readClipboard(), settings.dialling),
    screenMayHaveChanged: screen.poke,
  };

  const handle = <Name extends Command['do']>(command: CommandOf<Name>): Promise<Outcome> | Outcome =>
    handlers[command.do as Name](context, command);

  async function send(command: Command): Promise<Outcome> {
    try {
      return await handle(command);
    } catch (error) {
      deps.log('app', 'a command failed', { do: command.do, error });
      return failed({ code: 'internal' });
    }
  }

  return {
    store,
    send,
    readClipboard: context.readClipboard,
    watchScreen: screen.watch,
    async start() {
      hotkeys.apply(settings.hotkeys);
      context.refresh();
      if (settings.phones.length > 0) await lookForPasswords(context);
      await checkPhoneQuietly(context);
    },
    async stop() {
      hotkeys.stop();
      screen.stop();
      await way.stop();
    },
  };
}

const commandOf = ({ run }: Hotkey): Command => {
  switch (run.do) {
    case 'dial-clipboard':
      return { do: 'offer-clipboard' };
    case 'show-panel':
      return { do: 'show', window: 'panel' };
    case 'act':
    case 'press':
      return run;
  }
};
