import { app, type Menu, nativeImage, nativeTheme, type Rectangle, Tray } from 'electron';
import { built } from './built';
import { type TrayIcon, trayIconFile } from './tray-icon';
import { isDrawnByDesktop } from './tray-menu-kind';

interface IconLook {
  readonly picture: TrayIcon;
  readonly tooltip: string;
  /** Makes the menu that a Linux desktop draws by itself; null: its entries are still to come. */
  readonly menu: (() => Menu) | null;
}

/** The icon in the tray. It stands there before the program behind it is loaded. */
export interface Icon {
  show(shown: IconLook): void;
  /** Windows and macOS say when the menu is asked for, which may have been before this. */
  onMenu(make: () => Promise<Menu>): void;
  readonly bounds: () => Rectangle | null;
  /** Offers the icon anew: the desktop's panel has started since, and never heard of it. */
  readonly renew: () => void;
  readonly stop: () => void;
}

export const drawnByDesktop = isDrawnByDesktop(process.platform);

const pictureOf = (shows: TrayIcon): Electron.NativeImage => {
  const bar = { platform: process.platform, dark: nativeTheme.shouldUseDarkColors };
  const file = trayIconFile(shows, { ...bar, desktop: process.env.XDG_CURRENT_DESKTOP ?? '' });
  return nativeImage.createFromPath(built('icons', file));
};

/** Puts the icon into the tray: nothing is known of a phone yet, and `clicked` hears of clicks from now on. */
export function createIcon(clicked: () => void): Icon {
  let shown: IconLook = { picture: 'idle', tooltip: app.getName(), menu: null };
  let menuIsMade: (make: () => Promise<Menu>) => void = () => {};
  const menuToCome = new Promise<() => Promise<Menu>>((resolve) => {
    menuIsMade = resolve;
  });
  let isOpening = false;
  const openMenu = async (on: Tray): Promise<void> => {
    // Several clicks before there is a menu want one.
    if (isOpening) return;
    isOpening = true;
    const menu = await (await menuToCome)().finally(() => {
      isOpening = false;
    });
    if (!on.isDestroyed()) on.popUpContextMenu(menu);
  };
  const make = (): Tray => {
    const made = new Tray(pictureOf(shown.picture));
    made.setToolTip(shown.tooltip);
    made.on('click', clicked);
    if (drawnByDesktop) made.setContextMenu(shown.menu?.() ?? null);
    // From within Node's loop: this calls from outside of it, where a promise may wait for seconds.
    else made.on('right-click', () => void setImmediate(() => void openMenu(made)));
    return made;
  };
  let tray = make();
  const recolour = (): void => tray.setImage(pictureOf(shown.picture));
  nativeTheme.on('updated', recolour);
  return {
    show(next) {
      const before = shown;
      shown = next;
      if (next.picture !== before.picture) tray.setImage(pictureOf(next.picture));
      tray.setToolTip(next.tooltip);
      if (drawnByDesktop) tray.setContextMenu(next.menu?.() ?? null);
    },
    onMenu: (menu) => menuIsMade(menu),
    bounds: () => (tray.isDestroyed() ? null : tray.getBounds()),
    renew() {
      if (tray.isDestroyed()) return;
      tray.destroy();
      tray = make();
    },
    stop: () => {
      nativeTheme.off('updated', recolour);
      tray.destroy();
    },
  };
}
