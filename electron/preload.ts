import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, CHANNELS, languageTold } from './contract/bridge';
import type { Frame } from './contract/phones/display';
import type { AppState } from './contract/state';

/** Calls `listener` with what main sends on a channel, without Electron's event; returns the way to stop. */
function hear<Message>(channel: string, listener: (message: Message) => void): () => void {
  const heard = (_event: unknown, message: Message): void => listener(message);
  ipcRenderer.on(channel, heard);
  return () => ipcRenderer.off(channel, heard);
}

/** The state as far as it has come. It is asked for while the page's scripts are still on their way. */
let state: Partial<AppState> | null = null;
const watchers = new Set<(change: Partial<AppState>) => void>();
hear<Partial<AppState>>(CHANNELS.state, (change) => {
  // A change before the whole state comes is in it; of all changes it alone has the version, which never changes.
  if (!state && change.version === undefined) return;
  state = { ...state, ...change };
  for (const tell of watchers) tell(change);
});
ipcRenderer.send(CHANNELS.watch);

const bridge: Bridge = {
  language: languageTold(process.argv),
  send: (command) => ipcRenderer.invoke(CHANNELS.command, command),
  watch(listener) {
    watchers.add(listener);
    if (state) listener(state);
    return () => void watchers.delete(listener);
  },
  watchScreen(listener) {
    /** Main sends the next frame of this display when it hears that this one is painted, or never will be. */
    const paint = async (frame: Frame): Promise<void> => {
      try {
        await listener(frame);
      } finally {
        ipcRenderer.send(CHANNELS.painted, frame.screen);
      }
    };
    const stop = hear<Frame>(CHANNELS.frame, (frame) => void paint(frame));
    ipcRenderer.send(CHANNELS.screen, true);
    return () => {
      stop();
      ipcRenderer.send(CHANNELS.screen, false);
    };
  },
};

contextBridge.exposeInMainWorld('offhook', bridge);

/** The Navigation API (HTML 7.2.7), as far as it is used here; Chromium has had it since 102. */
interface Navigation {
  addEventListener(type: 'navigate', listener: (event: NavigateEvent) => void): void;
}
interface NavigateEvent {
  readonly destination: { readonly url: string };
  preventDefault(): void;
}

// Main hears of every other address that a page goes to, and refuses it; of an empty page it is not asked (shell/windows.ts).
(globalThis as { readonly navigation?: Navigation }).navigation?.addEventListener('navigate', (event) => {
  if (event.destination.url.startsWith('about:')) event.preventDefault();
});
