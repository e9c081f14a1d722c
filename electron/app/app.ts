import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Frame, Outcome, Problem } from '../contract/bridge';
import type { Command } from '../contract/command';
import type { PhoneProfile, Settings } from '../contract/settings';
import type { AppState, PhoneSays } from '../contract/state';
import { type Reading, readPlainNumber } from '../numbers/plain';
import type { Clock } from '../phone/screen';
import type { SettingsFile } from '../settings/file';
import type { Keychain } from '../settings/keychain';
import type { PressedFile } from '../settings/pressed-file';
import { tellFromAfar } from './commands/offer';
import { checkPhoneQuietly } from './commands/phones';
import { type CommandOf, type Context, failed } from './context';
import { createOwnDemo, DEMO_ID, type Demo, type DemoWish } from './demo';
import type { Desktop } from './desktop';
import { createFinger } from './finger';
import { handlers } from './handlers';
import { commandOf, createHotkeys } from './hotkeys';
import { createScreenWatch } from './screen-watch';
import { firstState, type Surroundings, viewOf } from './state';
import { type Connected, createWay, originOf, type Way, type WayDeps } from './way';
import { createWishes } from './wishes';

export interface AppDeps extends Pick<WayDeps, 'createPhone'> {
  readonly startDemo: (wish: DemoWish) => Promise<Demo>;
  readonly pressedFile: PressedFile;
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
  /** Lifts what a finger presses: whoever pressed is gone, or does not look any more. */
  letGo(): void;
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
  const demo = createOwnDemo({ startDemo: deps.startDemo, settings: () => settings.demo });
  const way: Way = createWay({ ...deps, demo, hasPassword, farewell: (connected) => finger.farewell(connected) });
  const finger = createFinger({
    ...deps,
    aside: way.aside,
    stopAsking: way.stopAsking,
    profile: (id) => settings.phones.find((phone) => phone.id === id),
  });
  const hotkeys = createHotkeys({ desktop, now: clock.now, fire: (hotkey) => void sendFromAfar(commandOf(hotkey)) });
  /** What the active phone has said, and which phone that was. */
  let heard: { readonly from: string; readonly says: PhoneSays } | null = null;
  const activeProfile = () => settings.phones.find(({ id }) => id === settings.activePhone) ?? null;
  const isAt = (profile: PhoneProfile | null): string => (profile ? `${profile.id} ${originOf(profile)}` : demo.kind());
  const says = (): PhoneSays | null => {
    if (heard?.from !== isAt(activeProfile())) heard = null;
    return heard?.says ?? null;
  };
  const view = () => ({ settings, surroundings, demo, hotkeys, hasPassword, says: says() });
  const notices = settingsFile.notice ? [settingsFile.notice] : [];
  const store = createStore<AppState>(() => firstState(view(), notices));
  // Nobody can lift a finger from a display that has left the window.
  store.subscribe((now, before) => {
    if (now.activePhone !== before.activePhone || now.face.touch !== before.face.touch) finger.letGo();
    // What was meant for one phone must not go on at another.
    if (now.activePhone !== before.activePhone) void context.sequenceRun.current?.stop();
  });
  const from = ({ profile }: Connected): string => isAt(profile.id === DEMO_ID ? null : profile);
  /** Somebody may have chosen another phone meanwhile: this one's answer says nothing about that one. */
  const isActive = (connected: Connected): boolean => from(connected) === isAt(activeProfile());
  const linkIsReady = (connected: Connected): void => {
    finger.answered(connected);
    if (store.getState().link.is === 'ready' || !isActive(connected)) return;
    store.setState({ link: { is: 'ready', since: clock.now() } });
  };
  const linkIsTroubled = (connected: Connected, problem: Problem): void => {
    if (isActive(connected)) store.setState({ link: { is: 'trouble', since: clock.now(), problem } });
  };
  const phoneSaid = (connected: Connected, said: PhoneSays): void => {
    heard = { from: from(connected), says: said };
    context.refresh();
  };
  const screen = createScreenWatch({
    way,
    activeProfile,
    face: () => store.getState().face,
    clock,
    watchLock: desktop.watchLock,
    phoneSaid,
    linkIsReady,
    linkIsTroubled,
  });

  const context: Context = {
    store,
    desktop,
    keychain: deps.keychain,
    way,
    demo,
    hotkeys,
    finger,
    now: clock.now,
    nextId: () => {
      ids += 1;
      return ids;
    },
    lastCall: { made: null },
    clock,
    sequenceRun: { current: null },
    wishes: createWishes(clock.now),
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
    phoneSaid,
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
    letGo: finger.letGo,
    async start() {
      hotkeys.apply(settings.hotkeys);
      context.refresh();
      await finger.recover();
      await guarded('check-phone', () => checkPhoneQuietly(context));
    },
    async stop() {
      hotkeys.stop();
      await context.sequenceRun.current?.stop();
      screen.stop();
      await way.stop();
      await Promise.all([demo.stop(), finger.stop()]);
    },
  };
}
