import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Frame } from '../contract/phones/display';
import type { AppState } from '../contract/state';
import type { Finding } from '../numbers/find';
import { acrossProcesses } from './connection/across-processes';
import { createActivePhone } from './connection/active-phone';
import type { Way } from './connection/clients';
import { createCare } from './connection/connection';
import { createOwnDemo } from './connection/demo-phone';
import { createLogins } from './connection/logins';
import { reachPhones } from './connection/reach';
import type { Context } from './context';
import type { AppDeps } from './deps';
import { createDialling } from './dialling/dialling';
import { readClipboard } from './dialling/reading';
import { createScreenWatch } from './display/display-feed';
import { createFinger } from './display/fingers';
import { createCallHistory } from './history/history';
import { commandOf, createHotkeys } from './hotkeys/hotkeys';
import { NO_SENDER } from './kernel/asker';
import { createSender, type Sender } from './kernel/dispatcher';
import { createIds } from './kernel/ids';
import { noticesIn } from './kernel/notices';
import { createWishes } from './kernel/repeat-guard';
import { createSettingsStore } from './kernel/settings';
import { createStandstill } from './kernel/standstill';
import { checkPhoneQuietly, lookQuietly } from './phones/answers';
import { learn } from './phones/mac-addresses';
import { firstState, viewOf } from './state';

export interface App extends Pick<Sender, 'send' | 'sendFromAfar' | 'sendFromProgram' | 'sendFromWindow'> {
  readonly store: StoreApi<AppState>;
  /** The clipboard's numbers at this moment, for a menu that is about to open. */
  readClipboard(): Promise<Finding>;
  /** No panel is on screen any more: what it asked about is put aside, and what it could have stopped is not dialled. */
  panelGone(): void;
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
  const settings = createSettingsStore(settingsFile);
  let stops: readonly (() => void)[] = [];
  const standstill = createStandstill(clock);
  const { isFromProgram, guarded, prepare, inOrder, ...senders } = createSender(() => context, {
    log: deps.log,
    elapsed: clock.elapsed,
    ageMs: standstill.ageMs,
  });
  const { send, sendFromAfar } = senders;
  const demo = createOwnDemo({ startDemo: deps.startDemo, settings: () => settings.now().demo });
  const active = createActivePhone(settings.now, demo);
  const logins = createLogins(deps.logins, deps.log);
  const way: Way = reachPhones({
    ...deps,
    logins,
    demo,
    settings: settings.now,
    farewell: (connected) => finger.farewell(connected),
  });
  const finger = createFinger({
    ...deps,
    aside: way.aside,
    stopAsking: way.stopAsking,
    profile: (id) => settings.now().phones.find((phone) => phone.id === id),
  });
  const hotkeys = createHotkeys({
    desktop,
    elapsed: clock.elapsed,
    fire: (hotkey) => void sendFromAfar(commandOf(hotkey)),
  });
  const view = () => ({ settings: settings.now(), surroundings, desktop, demo, hotkeys, says: active.says() });
  const store = createStore<AppState>(() => firstState(view(), settingsFile.notice ? [settingsFile.notice] : []));
  const history = createCallHistory({
    open: deps.historyFile,
    wish: () => settings.now().dialling.history,
    clock,
    show: store.setState,
    tell: noticesIn(store),
    log: deps.log,
  });
  // Nobody can lift a finger from a display that has left the window.
  store.subscribe((now, before) => {
    if (now.activePhone !== before.activePhone || now.face.touch !== before.face.touch) finger.letGo();
    if (now.dialling.history !== before.dialling.history) history.tidy();
    // What was meant for one phone must not go on at another.
    if (now.activePhone !== before.activePhone) endPlans();
  });
  const nextId = createIds();
  const dialling = createDialling({ ...deps, store, nextId, settings: settings.now, guarded }, () => context);
  /** Whatever is still to come – steps, a call, digits behind one, an answer to an offer – comes no more. */
  const endPlans = (): void => {
    void context.sequenceRun.current?.stop();
    dialling.hangUp();
    dialling.offers.drop();
  };
  const drop = (id?: string): void =>
    inOrder(() => {
      endPlans();
      way.drop(id);
    });
  const phoneSaid: Context['phoneSaid'] = (connected, said) => {
    active.said(connected, said);
    const learned = learn(settings.now(), connected.profile, said);
    if (learned) void settings.change(() => ({ learned }));
    else context.refresh();
  };
  const linkIsReady: Context['linkIsReady'] = (connected, by) => {
    finger.answered(connected);
    care.lockOuts.over(connected.profile.id);
    care.link.isReady(connected, by);
  };
  const care = createCare({
    ...deps,
    store,
    way,
    active,
    demo,
    settings: settings.now,
    phoneSaid,
    linkIsReady,
    drop,
  });
  const screen = createScreenWatch({
    failures: care.failures,
    way,
    activeProfile: active.profile,
    demo,
    face: () => store.getState().face,
    clock,
    watchLock: desktop.watchLock,
    phoneSaid,
    linkIsReady,
    linkIsTroubled: care.link.isTroubled,
    takesCommands: care.link.takesCommands,
  });

  const context: Context = {
    ...care,
    store,
    desktop,
    keychain: deps.keychain,
    logins,
    way,
    demo,
    hotkeys,
    finger,
    history,
    now: clock.now,
    ...dialling,
    ...acrossProcesses(deps, dialling.hangUp, () => context),
    nextId,
    clock,
    sequenceRun: { current: null },
    wishes: createWishes(clock.elapsed),
    isFromProgram,
    asker: NO_SENDER,
    settings,
    activeProfile: active.profile,
    refresh: () => {
      store.setState(viewOf(view()));
      screen.follow();
    },
    heardOfKeychain({ keychain }) {
      if (keychain !== 'unknown') store.setState({ keychain: keychain === 'lost' ? 'ready' : keychain });
      context.refresh();
    },
    phoneSaid,
    linkIsReady,
    linkIsTroubled: care.link.isTroubled,
    drop,
    readLog: deps.readLog,
    later: send,
    screenMayHaveChanged: screen.poke,
  };

  settings.watch((now, before) => {
    if (now.hotkeys !== before.hotkeys) hotkeys.apply(now.hotkeys);
    context.refresh();
  });

  return {
    store,
    ...senders,
    readClipboard: () => readClipboard(context),
    panelGone: dialling.panelGone,
    watchScreen: screen.watch,
    letGo: () => inOrder(finger.letGo),
    async start() {
      hotkeys.apply(settings.now().hotkeys);
      context.refresh();
      history.start();
      const stopCare = care.start(() => guarded('check-phone', () => lookQuietly(context)));
      const stopKeyboard = desktop.watchKeyboard(() => {
        hotkeys.regrab(settings.now().hotkeys);
        context.refresh();
      });
      const stopKeychain = deps.keychain.watchOpened?.(() => {
        const { keychain } = store.getState();
        if (keychain !== 'ready' && keychain !== 'unknown') void send({ do: 'retry-keychain' });
      });
      stops = [standstill.start(), dialling.clipboardWatch.start(), stopCare, stopKeyboard, stopKeychain ?? (() => {})];
      await finger.recover();
      await guarded('check-phone', () => checkPhoneQuietly(context));
      await prepare();
    },
    async stop() {
      for (const stop of [hotkeys.stop, ...stops]) stop();
      care.finding.end();
      care.link.stop();
      dialling.hangUp();
      await context.sequenceRun.current?.stop();
      screen.stop();
      await way.stop();
      await Promise.all([demo.stop(), finger.stop(), history.stop(), settings.written()]);
    },
  };
}
