import { app as electron, Menu } from 'electron';
import { readPart } from '../../renderer/messages/part-words';
import { type ProgramWords, readProgramWords } from '../../renderer/messages/program-words';
import { type App, createApp } from '../app/app';
import { addressOf } from '../app/connection/problems';
import { systemClock } from '../app/kernel/clock';
import { noticesIn } from '../app/kernel/notices';
import type { Output } from '../cli/output';
import { Command, type CommandInput } from '../contract/command';
import { openControlSocket } from '../host/control-socket';
import { readOutsideRequest } from '../host/outside-request';
import { commandsUnheard } from '../host/socket-place';
import { startDemo } from '../host/start-demo';
import { type Keyboard, openKeyboard } from '../linux/keyboard';
import { keychainItself } from '../linux/secret-service';
import { betweenProcesses } from '../settings/between-processes';
import { openSettings } from '../settings/file';
import { systemKeychain } from '../settings/keychain';
import { places } from '../settings/place';
import { pressedFile } from '../settings/pressed-file';
import { readTextFile } from '../settings/text-file';
import { applicationMenu } from './application-menu';
import type { Begun } from './begun';
import { built } from './built';
import { electronDesktop } from './desktop';
import type { Icon } from './icon';
import { openIpc } from './ipc';
import { logChanges, logFailures, logStart } from './journal';
import { servePages } from './pages';
import { isOnX11, surroundings } from './surroundings';
import { keepTray } from './tray';
import { offerTray } from './tray-offer';
import { createWindows } from './windows';

/** Runs Offhook behind its icon: builds each part once, ties them together, and takes them apart in the end. */
export async function run({ log, logFile, requests, output, icon }: Begun & { readonly icon: Icon }): Promise<void> {
  const settingsFile = await openSettings(places().settingsFile, Date.now);
  const programWords = await readProgramWords();
  /** That of an X server: read before a hotkey is grabbed. */
  let keyboard: Keyboard | null = null;

  const app = createApp({
    settingsFile,
    // Read when all else is there, or with the first call.
    historyFile: async () => (await import('../settings/history-file')).openHistory(places().historyFile, Date.now),
    keychain: systemKeychain(keychainItself()),
    desktop: electronDesktop(
      () => windows,
      () => keyboard,
      log,
    ),
    // Loaded with the first request.
    createPhone: async (options) => (await import('../phone/client')).createPhone(options),
    createSipPhone: async (options) => (await import('../phone/sip/client')).createSipPhone(options),
    createRegisteredPhone: async (options) =>
      (await import('../phone/freeswitch/client')).createRegisteredPhone(options),
    createFreeSwitch: async (options) => (await import('../freeswitch/keep-connected')).createFreeSwitch(options),
    startDemo,
    softKeyTools: async () => (await import('../host/soft-key-tools')).softKeyTools(),
    pressedFile: pressedFile(places().pressedFile),
    ...betweenProcesses(places().folder),
    clock: systemClock,
    surroundings: surroundings(),
    finder: async () => (await import('../discovery/finder')).finder,
    readFile: readTextFile,
    systemAuthorities: async () => (await import('../settings/authorities')).systemAuthorities(),
    readLog: logFile.last,
    log,
  });
  const stopLogging = logChanges(app.store, log);
  const words = () => programWords(app.store.getState().language);
  // From within Node's loop: menus and events call from outside of it, where a promise may wait for seconds.
  const send = (command: CommandInput): void => void setImmediate(() => app.sendUnattended(Command.parse(command)));
  if (process.platform === 'darwin') keepApplicationMenu(app, words);
  const stopTray = keepTray({ icon, app, words, send });
  const pages = servePages(built('renderer'));
  const windows = createWindows({
    pages,
    preload: built('preload', 'preload.js'),
    icon: built('icons', 'window.png'),
    words,
    language: () => app.store.getState().language,
    trayBounds: icon.bounds,
    phoneOnTop: () => app.store.getState().phoneWindow.onTop,
    onClosed(page) {
      if (page === 'settings') settingsClosed(send);
      if (page === 'panel') app.panelGone();
    },
    keepsPanel: () => app.store.getState().countdown !== null,
    log,
  });
  const logged = { ...app, send: logFailures(app.sendFromWindow, log) };
  const closeIpc = openIpc({ app: logged, pages, isOurWindow: windows.isOurs, log });
  const closeControlSocket = await openControlSocket(
    places().controlSocket,
    logFailures(app.sendFromProgram, log),
  ).catch((error: unknown) => {
    log('control-socket', 'the command line cannot reach this Offhook', { error });
    noticesIn(app.store)(commandsUnheard(places().controlSocket, error));
    return async () => {};
  });

  // A tray program goes on without a window.
  electron.on('window-all-closed', () => {});
  let stopOffering: (() => void) | null = null;
  endWith(app, icon, async () => {
    stopLogging();
    stopTray();
    stopOffering?.();
    closeIpc();
    await closeControlSocket();
  });
  logStart(log, electron.getVersion());

  if (!app.store.getState().welcomed && requests.areNone()) requests.add(null);
  // macOS: a click on the program that runs; it says so at its first start, too, which is not meant.
  electron.on('activate', () => requests.add(null));
  requests.answer((said) => send(readOutsideRequest(said) ?? { do: 'show', window: 'panel' }));
  // An X server that does not tell its layout leaves hotkeys to Electron.
  keyboard = isOnX11() ? await openKeyboard().catch(() => null) : null;
  await app.start();
  stopOffering = offerTray(icon, app);
  await sayWhatRuns(app, output);
}

/** A field that recorded keys is gone with its window, however that went, and so is the user who looked for phones. */
function settingsClosed(send: (command: CommandInput) => void): void {
  send({ do: 'record-hotkeys', on: false });
  send({ do: 'prove-hotkey', id: null });
  send({ do: 'find-phones', on: false });
}

/** The menu bar's menu, in the language of the moment. */
function keepApplicationMenu({ store }: App, words: () => ProgramWords): void {
  const show = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(words())));
  show();
  store.subscribe(({ language }, last) => language !== last.language && show());
}

/** Electron quits at once; connections and grabs on keys are let go first. */
function endWith(app: App, icon: Icon, close: () => Promise<void>): void {
  let ended = false;
  electron.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    const letGo = async () => {
      await Promise.allSettled([app.stop(), close()]);
      ended = true;
      // Last: the user who clicked "Quit" in the menu still waits for the menu's answer.
      icon.stop();
      electron.quit();
    };
    // From within Node's loop: after a signal a promise would go on only when something else wakes the loop up.
    setImmediate(() => void letGo());
  });
}

async function sayWhatRuns({ store }: App, { err }: Output): Promise<void> {
  const { phones, activePhone, language } = store.getState();
  // No more of the words: they would stay in memory for one line.
  const cli = await readPart('commandLine', language);
  const phone = phones.find(({ id }) => id === activePhone);
  if (phone) err(cli.running(`${phone.name} (${addressOf({ ...phone, way: phone.wayInForce })})`));
}
