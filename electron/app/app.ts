import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Offer } from '../contract/dialling/offer';
import type { Frame } from '../contract/phones/display';
import type { AppState } from '../contract/state';
import { createConnection } from './connection/connection';
import { createOwnDemo } from './connection/demo-phone';
import { watchKeychain } from './connection/keychain-watch';
import { createLogins } from './connection/logins';
import type { AppDeps } from './deps';
import { createDialling } from './dialling/dialling';
import { createDiscovery } from './discovery/discovery';
import { createDisplayFeed } from './display/display-feed';
import { createFingers } from './display/fingers';
import { createDoctor } from './doctor/doctor';
import { createHistory } from './history/call-history';
import { commandOf, createHotkeys } from './hotkeys/hotkeys';
import { keepGrabbed } from './hotkeys/keep-grabbed';
import { createDispatcher } from './kernel/dispatcher';
import { createIds } from './kernel/ids';
import { noticesIn } from './kernel/notices';
import { createRepeatGuard } from './kernel/repeat-guard';
import { createReporting } from './kernel/reporting';
import { createSettingsStore } from './kernel/settings';
import { createStandstill } from './kernel/standstill';
import { learnMacs } from './phones/mac-addresses';
import { createPins } from './pins/pins';
import { createSenders, type Senders } from './senders';
import { createSequences } from './sequences/sequences';
import { createSoftKeys } from './softkeys/softkeys';
import { createViews, firstState } from './state';
import { createTyped } from './typed/typed';
import { createTypedRisks } from './typed/typed-risk';
import { createUnattended } from './unattended';

export interface App extends Senders {
  readonly store: StoreApi<AppState>;
  /** The clipboard's numbers at this moment, for a menu that is about to open: its entries dial this very offer. */
  offerForMenu(): Promise<Offer>;
  /** No panel is on screen any more: its question is put aside, and its countdown does not dial. */
  panelGone(): void;
  /** Follows the active phone's display for as long as a window watches; returns the way to stop. */
  watchScreen(listener: (frame: Frame) => void): () => void;
  /** Lifts what a finger presses: its window is gone, or does not look any more. */
  letGo(): void;
  /** What a running program does by itself: hotkeys, a look into the keychain, one question to the phone. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Offhook itself, without Electron and without a display: the store, and the answers to commands. */
export function createApp(deps: AppDeps): App {
  const { clock, desktop, keychain, log } = deps;
  const nextId = createIds();
  const settings = createSettingsStore(deps.settingsFile);
  const standstill = createStandstill(clock);
  const dispatcher = createDispatcher({ log, elapsed: clock.elapsed, ageMs: standstill.ageMs });
  const repeats = createRepeatGuard(clock.elapsed);
  const demo = createOwnDemo({ startDemo: deps.startDemo, settings });
  const store = createStore<AppState>(() => firstState({ ...deps, settings, demo }));
  const reporting = createReporting(store, nextId);
  const kernel = { nextId, settings, dispatcher, repeats, store, reporting };

  const logins = createLogins(deps.logins, log);
  const program = `Offhook/${deps.surroundings.version}`;
  const connection = createConnection({ ...deps, ...kernel, program, demo, logins });
  const { active, identity, keychainStatus } = connection;
  learnMacs({ settings, connection });
  const fingers = createFingers({ ...deps, store, settings, connection });
  const history = createHistory({ ...deps, store, settings, tell: noticesIn(store) });
  const pins = createPins({ settings, keychain, keychainStatus });
  const sequences = createSequences({ store, connection });
  const dialling = createDialling({ ...deps, ...kernel, connection, pins });
  const { rules, numbers, clipboardWatch, callEnds } = dialling;
  const typed = createTyped({ ...deps, typedTexts: deps.typedTexts, identity, helpPlace: rules.helpPlace });
  const typedRisks = createTypedRisks({ typed, numbers, rules });
  const unattended = createUnattended({ ...dialling, store, desktop });
  const senders = createSenders({ send: dispatcher.send, unattended });
  const hotkeys = createHotkeys({
    desktop,
    elapsed: clock.elapsed,
    fire: (hotkey) => void senders.sendUnattended(commandOf(hotkey)),
  });
  // Before the views, which show what the system has said to a changed hotkey.
  const grabbed = keepGrabbed({ hotkeys, settings, desktop });
  const views = createViews({ ...deps, store, settings, demo, hotkeys, connection });
  const doctor = createDoctor({ ...deps, store, settings, connection });
  const discovery = createDiscovery({ ...deps, store, settings });
  const display = createDisplayFeed({ store, connection, clock, desktop });

  const tell = noticesIn(store);
  const softKeys = createSoftKeys({
    ...{ ...deps, ...kernel, ...dialling, connection, program, tell },
    send: (command) => void senders.sendUnattended(command),
  });

  dispatcher.answerBy(async () => {
    const { createAnswers } = await import('./answers');
    return createAnswers({
      ...deps,
      ...kernel,
      ...{ connection, active, keychainStatus, logins, demo, hotkeys, showHotkeys: views.show },
      ...{ fingers, history, pins, sequences, typed, typedRisks, doctor, discovery, softKeys },
      beforeRemoval: softKeys.beforeRemoval,
      ...dialling,
      ...{ isOurs: clipboardWatch.isOurs, suggestClipboard: unattended.suggestClipboard },
    });
  });

  let stops: readonly (() => void)[] = [];
  return {
    ...senders,
    store,
    offerForMenu: async () => dialling.offers.hold('tray', await dialling.reading.clipboard()),
    panelGone: callEnds.panelGone,
    watchScreen: display.watch,
    letGo: () => dispatcher.inOrder(fingers.letGo),
    async start() {
      stops = [
        ...[grabbed.start(views.show), watchKeychain({ store, keychain, dispatcher })],
        ...[standstill.start(), clipboardWatch.start(), doctor.start(), connection.start()],
        softKeys.start(),
      ];
      history.start();
      await fingers.recover();
      await dispatcher.guarded('check-phone', connection.identify.quietly);
      await dispatcher.prepare();
    },
    async stop() {
      for (const stop of stops) stop();
      discovery.end();
      callEnds.stop();
      await sequences.stop();
      display.stop();
      await softKeys.stop();
      await connection.stop();
      await Promise.all([demo.stop(), fingers.stop(), history.stop(), settings.written()]);
    },
  };
}
