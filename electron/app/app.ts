import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Frame, Outcome, Problem } from '../contract/bridge';
import type { Command } from '../contract/command';
import type { Hotkey, PhoneProfile, Settings } from '../contract/settings';
import type { AppState } from '../contract/state';
import { type Reading, readPlainNumber } from '../numbers/plain';
import type { Clock } from '../phone/screen';
import type { SettingsFile } from '../settings/file';
import type { Keychain } from '../settings/keychain';
import { tellFromAfar } from './commands/offer';
import { checkPhoneQuietly } from './commands/phones';
import { type CommandOf, type Context, failed } from './context';
import type { Desktop } from './desktop';
import { handlers } from './handlers';
import { createHotkeys } from './hotkeys';
import { createScreenWatch } from './screen-watch';
import { firstState, type Surroundings, viewOf } from './state';
import { createWay, originOf, type WayDeps } from './way';

export interface AppDeps extends Omit<WayDeps, 'hasPassword'> {
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
  /** The same for a sender who sees nothing, a hotkey or a menu: what went wrong is then shown in the panel. */
  sendFromAfar(command: Command): Promise<Outcome>;
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
  const hasPassword = (profile: PhoneProfile): boolean => settings.passwordsFor[profile.id] === originOf(profile);
  const way = createWay({ ...deps, hasPassword });
  const hotkeys = createHotkeys({ desktop, now: clock.now, fire: (hotkey) => void sendFromAfar(commandOf(hotkey)) });
  const view = () => ({ settings, surroundings, way, hotkeys, hasPassword });
  const notices = settingsFile.notice ? [settingsFile.notice] : [];
  const store = createStore<AppState>(() => firstState(view(), notices));
  const activeProfile = () => settings.phones.find(({ id }) => id === settings.activePhone) ?? null;
  const linkIsReady = (): void => {
    if (store.getState().link.is !== 'ready') store.setState({ link: { is: 'ready', since: clock.now() } });
  };
  const linkIsTroubled = (problem: Problem): void =>
    store.setState({ link: { is: 'trouble', since: clock.now(), problem } });
  const screen = createScreenWatch({ way, activeProfile, clock, linkIsReady, linkIsTroubled });

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
    lastCall: { made: null },
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
    heardOfKeychain({ keychain }) {
      if (keychain !== 'unknown') store.setState({ keychain });
      context.refresh();
    },
    linkIsReady,
    linkIsTroubled,
    later: (command) => void send(command),
    readClipboard: async () => {
      const text = await desktop.readClipboard();
      if (text.trim() === '') return { ok: false, problem: { code: 'clipboard-empty' } };
      return readPlainNumber(text, settings.dialling);
    },
    screenMayHaveChanged: screen.poke,
  };

  const handle = <Name extends Command['do']>(command: CommandOf<Name>): Promise<Outcome> | Outcome =>
    handlers[command.do as Name](context, command);

  /** A fault of ours is logged and answered; nobody has to catch it. */
  async function guarded(name: Command['do'], work: () => Promise<Outcome> | Outcome): Promise<Outcome> {
    try {
      return await work();
    } catch (error) {
      deps.log('app', 'a command failed', { do: name, error });
      return failed({ code: 'internal' });
    }
  }

  function send(command: Command): Promise<Outcome> {
    return guarded(command.do, () => handle(command));
  }

  const sendFromAfar = async (command: Command): Promise<Outcome> => {
    const outcome = await send(command);
    if (!outcome.ok) await tellFromAfar(context, command, outcome.problem);
    return outcome;
  };

  return {
    store,
    send,
    sendFromAfar,
    readClipboard: context.readClipboard,
    watchScreen: screen.watch,
    async start() {
      hotkeys.apply(settings.hotkeys);
      context.refresh();
      await guarded('check-phone', () => checkPhoneQuietly(context));
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
