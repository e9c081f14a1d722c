import { ipcMain, type WebContents } from 'electron';
import type { App } from '../app/app';
import { CHANNELS } from '../contract/bridge';
import type { Frame, ScreenName } from '../contract/phones/display';
import type { Log } from '../settings/log-line';
import { behindNextRequest, createFrameRelay, type FrameRelay } from './frame-relay';
import { createIpcGate } from './ipc-gate';
import type { Pages } from './pages';
import { stateChange } from './state-change';
import { onLeave, whileVisible } from './visible';

interface GateDeps {
  readonly app: App;
  readonly pages: Pages;
  /** Whether these contents belong to one of our windows. */
  readonly isOurWindow: (contents: WebContents) => boolean;
  readonly log: Log;
}

const SCREENS: ReadonlySet<unknown> = new Set<ScreenName>(['screen', 'label_screen', 'exp_screen']);
const isScreenName = (name: unknown): name is ScreenName => SCREENS.has(name);

/** The one gate between the pages and the program: `ipc-gate.ts` decides which messages may pass. */
export function openIpc({ app, pages, isOurWindow, log }: GateDeps): () => void {
  const watchers = new Map<WebContents, () => void>();
  const screens = new Map<WebContents, () => void>();
  const relays = new WeakMap<WebContents, FrameRelay>();

  const fingers = new Map<WebContents, () => void>();

  /** A page that has touched the display may leave without a word. */
  const watchFinger = (contents: WebContents): void => {
    if (fingers.has(contents)) return;
    fingers.set(contents, onLeave(contents, app.letGo));
    contents.once('destroyed', () => fingers.delete(contents));
  };

  const { isTrusted, refuse, answer } = createIpcGate<WebContents>({
    isOurWindow,
    isOurPage: pages.isOurs,
    send: app.send,
    touches: watchFinger,
    log,
  });

  ipcMain.handle(CHANNELS.command, answer);

  /** Begins to tell `contents` something, in place of whatever it was told before, and ends when it goes away. */
  const tell = (told: Map<WebContents, () => void>, contents: WebContents, begin: () => () => void): void => {
    told.get(contents)?.();
    const stop = begin();
    const end = (): void => {
      told.delete(contents);
      contents.off('destroyed', end);
      contents.off('did-start-loading', end);
      stop();
    };
    told.set(contents, end);
    contents.once('destroyed', end);
    // A page that loads again asks again.
    contents.once('did-start-loading', end);
  };

  ipcMain.on(CHANNELS.watch, (event) => {
    if (!isTrusted(event)) return void refuse(event, 'sender');
    const { sender } = event;
    tell(watchers, sender, () =>
      app.store.subscribe((now, before) => {
        const change = stateChange(now, before);
        if (change) sender.send(CHANNELS.state, change);
      }),
    );
    sender.send(CHANNELS.state, app.store.getState());
  });

  ipcMain.on(CHANNELS.screen, (event, on: unknown) => {
    if (!isTrusted(event)) return void refuse(event, 'sender');
    const { sender } = event;
    if (on !== true) return void screens.get(sender)?.();
    tell(screens, sender, () => {
      const send = (frame: Frame): void => {
        if (!sender.isDestroyed()) sender.send(CHANNELS.frame, frame);
      };
      const relay = createFrameRelay(send, behindNextRequest);
      relays.set(sender, relay);
      return whileVisible(sender, () => app.watchScreen(relay.offer));
    });
  });

  ipcMain.on(CHANNELS.painted, (event, screen: unknown) => {
    if (!isTrusted(event)) return void refuse(event, 'sender');
    if (isScreenName(screen)) relays.get(event.sender)?.painted(screen);
  });

  return () => {
    ipcMain.removeHandler(CHANNELS.command);
    ipcMain.removeAllListeners(CHANNELS.watch);
    ipcMain.removeAllListeners(CHANNELS.screen);
    ipcMain.removeAllListeners(CHANNELS.painted);
    for (const stop of [...watchers.values(), ...screens.values(), ...fingers.values()]) stop();
  };
}
