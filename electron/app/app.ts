import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command } from '../contract/command';
import type { Offer } from '../contract/dialling/offer';
import type { Outcome, OutcomeOf } from '../contract/outcome';
import type { Frame } from '../contract/phones/display';
import type { AppState } from '../contract/state';
import { createConnection } from './connection/connection';
import { createOwnDemo } from './connection/demo-phone';
import { createLogins } from './connection/logins';
import type { AppDeps } from './deps';
import { createClipboardWatch } from './dialling/clipboard-watch';
import { createCountdown } from './dialling/countdown';
import { createDialling } from './dialling/dialling';
import { createNumbers } from './dialling/number-finder';
import { createOffers } from './dialling/offers';
import { createPostDial } from './dialling/post-dial';
import { createQuestions } from './dialling/questions';
import { createReading } from './dialling/reading';
import { createPhoneRules } from './dialling/rules';
import { callsOnceOf } from './dialling/shared-calls';
import { createDiscovery } from './discovery/discovery';
import { createDisplayFeed } from './display/display-feed';
import { createFingers } from './display/fingers';
import { createDoctor } from './doctor/doctor';
import { createHistory } from './history/call-history';
import { commandOf, createHotkeys } from './hotkeys/hotkeys';
import type { SentFrom } from './kernel/asker';
import { createDispatcher } from './kernel/dispatcher';
import { createIds } from './kernel/ids';
import { noticesIn } from './kernel/notices';
import { createRepeatGuard } from './kernel/repeat-guard';
import { createReporting } from './kernel/reporting';
import { createSettingsStore } from './kernel/settings';
import { createStandstill } from './kernel/standstill';
import { learnMacs } from './phones/mac-addresses';
import { createPins } from './pins/pins';
import { createSequences } from './sequences/sequences';
import { createViews, firstState } from './state';
import { createTyped } from './typed/typed';
import { createTypedRisks } from './typed/typed-risk';
import { createUnattended } from './unattended';

export interface App {
  readonly store: StoreApi<AppState>;
  /** Does what a command says. Never rejects: a fault of ours is logged and answered `internal`. */
  send<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** The same for a sender that is no person: a script at a terminal. */
  sendFromProgram<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** The same for a window that shows what went wrong itself: the panel asks about keys that need a yes. */
  sendFromWindow<Sent extends Command>(command: Sent, from?: SentFrom): Promise<OutcomeOf<Sent['do']>>;
  /** The same for a sender that sees nothing, a hotkey or a menu: what went wrong is then shown in the panel. */
  sendUnattended(command: Command, from?: SentFrom): Promise<Outcome>;
  /** The clipboard's numbers at this moment, for a menu that is about to open: its entries dial this very offer. */
  offerForMenu(): Promise<Offer>;
  /** No panel is on screen any more: what it asked about is put aside, and what it could have stopped is not dialled. */
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
  const hotkeys = createHotkeys({
    desktop,
    elapsed: clock.elapsed,
    fire: (hotkey) => void sendUnattended(commandOf(hotkey)),
  });
  const store = createStore<AppState>(() => firstState({ ...deps, settings, demo, hotkeys }));
  const reporting = createReporting(store, nextId);
  const logins = createLogins(deps.logins, log);
  const connection = createConnection({ ...deps, store, settings, demo, logins, dispatcher, reporting });
  const { active, identity, keychainStatus } = connection;
  const views = createViews({ ...deps, store, settings, demo, hotkeys, connection });
  learnMacs({ settings, connection });
  const fingers = createFingers({ ...deps, store, settings, connection });
  const history = createHistory({ ...deps, store, settings, tell: noticesIn(store) });
  const pins = createPins({ settings, keychain, keychainStatus });
  const rules = createPhoneRules({ settings, active, computer: deps.surroundings });
  const numbers = createNumbers(rules.country);
  const typed = createTyped({ ...deps, typedTexts: deps.typedTexts, identity, helpPlace: rules.helpPlace });
  const typedRisks = createTypedRisks({ typed, numbers, rules });
  const reading = createReading({ numbers, rules, desktop });
  const offers = createOffers({ store, nextId, clock, settings, desktop, active, rules });
  const questions = createQuestions({ store, nextId });
  const countdown = createCountdown({ store, clock, nextId });
  const postDial = createPostDial({ store, settings, connection, pins, reporting, clock, nextId, dispatcher });
  const callsOnce = callsOnceOf({ calls: deps.calls, clock, log });
  const sequences = createSequences({ store, connection });
  const dialling = createDialling({
    ...{ store, connection, offers, questions, countdown, postDial, repeats, callsOnce },
  });
  const clipboardWatch = createClipboardWatch({ store, reading, offers, desktop, dispatcher });
  const unattended = createUnattended({ store, reading, offers, questions, desktop });
  const doctor = createDoctor({ ...deps, store, settings, connection });
  const discovery = createDiscovery({ ...deps, store, settings });
  const display = createDisplayFeed({ store, connection, clock, desktop });

  dispatcher.answerBy(async () => {
    const { createAnswers } = await import('./answers');
    return createAnswers({
      ...deps,
      ...{
        store,
        settings,
        hotkeys,
        keychainStatus,
        showHotkeys: views.show,
        connection,
        active,
        logins,
        demo,
        dispatcher,
        reporting,
        repeats,
        nextId,
      },
      ...{ fingers, history, pins, rules, numbers, typed, typedRisks, reading, offers, questions, countdown, postDial },
      ...{ callsOnce, sequences, dialling, doctor, discovery },
      ...{ isOurs: clipboardWatch.isOurs, suggestClipboard: unattended.suggestClipboard },
    });
  });

  const { send } = dispatcher;
  const sendUnattended: App['sendUnattended'] = async (command, from) => {
    const outcome = await send(command, from);
    if (!outcome.ok) await unattended.showFailure(command, outcome.problem);
    return outcome;
  };
  let stops: readonly (() => void)[] = [];

  return {
    store,
    send,
    sendUnattended,
    sendFromProgram: (command, from) => send(command, { ...from, byProgram: true }),
    async sendFromWindow(command, from) {
      const outcome = await send(command, from);
      const asks = command.do === 'press' || command.do === 'run-sequence';
      if (asks && !outcome.ok) await unattended.askInPanel(command, outcome.problem);
      return outcome;
    },
    offerForMenu: async () => offers.hold('tray', await reading.clipboard()),
    panelGone: dialling.panelGone,
    watchScreen: display.watch,
    letGo: () => dispatcher.inOrder(fingers.letGo),
    async start() {
      hotkeys.apply(settings.now().hotkeys);
      views.show();
      history.start();
      const stopKeyboard = desktop.watchKeyboard(() => {
        hotkeys.regrab(settings.now().hotkeys);
        views.show();
      });
      const stopKeychain = keychain.watchOpened?.(() => {
        const { keychain: shown } = store.getState();
        if (shown !== 'ready' && shown !== 'unknown') void send({ do: 'retry-keychain' });
      });
      stops = [
        ...[hotkeys.stop, standstill.start(), clipboardWatch.start(), doctor.start(), connection.start()],
        ...[stopKeyboard, stopKeychain ?? (() => {})],
      ];
      await fingers.recover();
      await dispatcher.guarded('check-phone', connection.identify.quietly);
      await dispatcher.prepare();
    },
    async stop() {
      for (const stop of stops) stop();
      discovery.end();
      dialling.stop();
      await sequences.stop();
      display.stop();
      await connection.stop();
      await Promise.all([demo.stop(), fingers.stop(), history.stop(), settings.written()]);
    },
  };
}
