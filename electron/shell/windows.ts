import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Rectangle,
  screen,
  type WebContents,
} from 'electron';
import type { ProgramWords } from '../../renderer/messages/program-words';
import { languageArgument } from '../contract/bridge';
import type { Language } from '../contract/language';
import type { PageSize } from '../contract/program/commands';
import type { WindowName } from '../contract/program/windows';
import type { Log } from '../settings/log-line';
import { createFirstSizes } from './first-size';
import { inSight } from './in-sight';
import type { Pages } from './pages';

interface WindowsDeps {
  readonly pages: Pages;
  readonly preload: string;
  readonly icon: string;
  readonly words: () => ProgramWords;
  readonly language: () => Language;
  /** Where the tray icon is, as far as the system says. */
  readonly trayBounds: () => Rectangle | null;
  readonly phoneOnTop: () => boolean;
  /** A window is on its way out, or gone. */
  readonly onClosed: (page: WindowName) => void;
  /** Whether the panel stays when its user turns to something else: it shows a call that can still be stopped. */
  readonly keepsPanel: () => boolean;
  readonly log: Log;
}

export interface Windows {
  /** Opens a window, or brings the open one forward; resolves when it can be seen, or is gone. */
  show(page: WindowName, quietly: boolean): Promise<void>;
  /** Closes the panel, if it is open; `onClosed` has been told when this is done, and `show` opens another one. */
  closePanel(): void;
  isOurs(contents: WebContents): boolean;
  /** The phone window while it is open. */
  phone(): BrowserWindow | undefined;
  setPhoneOnTop(on: boolean): void;
  /** Makes the phone window's page so large, as far as its screen allows. */
  sizePhone(size: PageSize): void;
}

const SHAPES: Readonly<Record<WindowName, BrowserWindowConstructorOptions>> = {
  panel: {
    width: 360,
    height: 520,
    frame: false,
    resizable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    maximizable: false,
  },
  phone: { width: 560, height: 800, minWidth: 320, minHeight: 360 },
  settings: { width: 820, height: 600, minWidth: 640, minHeight: 480 },
};

/** The distance a panel keeps from the tray icon and from the edges of the screen, in px. */
const GAP_PX = 8;
/** About the height of a window's frame where it gets one when it is shown, as on X11, in px. */
const FRAME_PX = 40;

/** Port 9 of this computer, where nothing listens. */
const NO_PROXY = 'http://127.0.0.1:9';

/** Windows are made when they are first needed and let go when they are closed: an idle Offhook is a tray icon. */
export function createWindows(deps: WindowsDeps): Windows {
  const open = new Map<WindowName, BrowserWindow>();
  const firstSizes = createFirstSizes();
  /** Those that have been on screen. */
  const shown = new WeakSet<BrowserWindow>();

  const make = (page: WindowName, quietly: boolean): BrowserWindow => {
    const window = new BrowserWindow({
      ...SHAPES[page],
      ...(page === 'panel' ? placeAtTray(deps.trayBounds()) : {}),
      ...(page === 'phone' ? { alwaysOnTop: deps.phoneOnTop() } : {}),
      title: deps.words().windowTitles[page],
      icon: deps.icon,
      show: false,
      useContentSize: true,
      autoHideMenuBar: true,
      webPreferences: {
        preload: deps.preload,
        additionalArguments: [languageArgument(deps.language())],
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    });
    keepInside(window, deps.pages.url(page));
    const show = (): void => (quietly ? window.showInactive() : window.show());
    if (page === 'phone') firstSizes.wait(window, show);
    else window.once('ready-to-show', show);
    let gone = false;
    const leave = (): void => {
      if (gone) return;
      gone = true;
      // On its way out already: a caller that asks now gets a new one.
      if (open.get(page) === window) open.delete(page);
      deps.onClosed(page);
    };
    // Not every window is asked to close: one ended at once, by a debugger or the system, says only the second.
    window.once('show', () => shown.add(window));
    window.on('close', leave).on('closed', leave);
    if (page === 'panel') window.on('blur', () => deps.keepsPanel() || window.close());
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      deps.log('windows', 'a page is gone', { page, reason });
      open.delete(page);
      window.destroy();
    });
    window.loadURL(deps.pages.url(page)).catch((error: unknown) => {
      // Closed while it was loading: no caller waits for it any more.
      if (!window.isDestroyed()) deps.log('windows', 'a page did not load', { page, error });
    });
    open.set(page, window);
    return window;
  };

  return {
    async show(page, quietly) {
      const window = open.get(page) ?? make(page, quietly);
      if (window.isMinimized()) window.restore();
      // Hidden by the system since, not by us: it would wait to be seen for ever.
      if (shown.has(window) && !window.isVisible()) (quietly ? window.showInactive : window.show).call(window);
      await whenSeen(window);
      // Also when it was first asked for quietly and was still loading.
      if (!quietly && !window.isDestroyed()) window.focus();
    },
    closePanel: () => open.get('panel')?.close(),
    isOurs: (contents) => [...open.values()].some((window) => window.webContents === contents),
    phone: () => open.get('phone'),
    sizePhone(wanted) {
      const window = open.get('phone');
      if (!window) return;
      size(window, wanted);
      firstSizes.arrived(window);
    },
    setPhoneOnTop: (on) => open.get('phone')?.setAlwaysOnTop(on),
  };
}

/** Resolves when the window is on screen, or will never be. */
const whenSeen = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve) => {
    if (window.isVisible()) return resolve();
    window.once('show', () => resolve());
    window.once('closed', () => resolve());
  });

function size(window: BrowserWindow, { around, ...wanted }: PageSize): void {
  // A page that fits itself to any window has no need of another.
  if (around && (window.isMaximized() || window.isFullScreen())) return;
  if (window.isMaximized()) window.unmaximize();
  const [bounds, page] = [window.getBounds(), window.getContentBounds()];
  const { workArea } = screen.getDisplayMatching(bounds);
  const scale = window.webContents.getZoomFactor();
  const framed = window.isVisible() || bounds.height > page.height;
  window.setBounds(
    inSight({
      window: bounds,
      page,
      wanted: scaled(wanted, scale),
      around: around && scaled(around, scale),
      workArea: framed ? workArea : { ...workArea, height: workArea.height - FRAME_PX },
    }),
  );
  if (!window.isVisible()) window.center();
}

/** CSS px as px of the screen. */
const scaled = ({ width, height }: Pick<Rectangle, 'width' | 'height'>, scale: number) => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});

/** A page of ours shows itself and nothing else: it opens no window and goes nowhere. */
function keepInside({ webContents }: BrowserWindow, home: string): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event, url) => {
    if (url !== home) event.preventDefault();
  });
  // Of an empty page Chromium does not ask: the preload refuses it, and what gets past that is led back.
  webContents.on('did-navigate', (_event, url) => {
    if (!url.startsWith('about:')) return;
    setImmediate(() => webContents.isDestroyed() || void webContents.loadURL(home).catch(() => {}));
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  // The policy of the pages says nothing of WebRTC: it may use a proxy alone, and this one is not there.
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  void webContents.session.setProxy({ mode: 'fixed_servers', proxyRules: NO_PROXY });
  webContents.session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  // What a page looks whether it has, or does without asking.
  webContents.session.setPermissionCheckHandler(() => false);
}

/** Beside the tray icon where the system says where that is; else in the corner where trays are. */
function placeAtTray(tray: Rectangle | null): { x: number; y: number } {
  const { width = 0, height = 0 } = SHAPES.panel;
  const known = tray !== null && tray.width > 0;
  const display = known
    ? screen.getDisplayMatching(tray)
    : screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const { x, y, width: wide, height: high } = display.workArea;
  const right = x + wide - width - GAP_PX;
  const bottom = y + high - height - GAP_PX;
  if (!known) return { x: right, y: process.platform === 'win32' ? bottom : y + GAP_PX };
  const centred = Math.round(tray.x + tray.width / 2 - width / 2);
  return {
    x: Math.max(x + GAP_PX, Math.min(centred, right)),
    y: tray.y > y + high / 2 ? bottom : Math.max(y + GAP_PX, tray.y + tray.height + GAP_PX),
  };
}
