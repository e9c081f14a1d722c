import { Menu, nativeImage, nativeTheme, type Rectangle, Tray } from 'electron';
import type { ProgramWords } from '../../renderer/messages/program-words';
import type { App } from '../app/app';
import type { CommandInput } from '../contract/command';
import type { Offer } from '../contract/dialling/offer';
import type { AppState } from '../contract/state';
import { statusLine, trayMenu } from './menu';
import type { TrayIcon } from './tray-icon';

interface TrayDeps {
  readonly app: App;
  readonly words: () => ProgramWords;
  readonly send: (command: CommandInput) => void;
  /** The file of an icon, by the name of what it shows. */
  readonly iconFile: (shows: TrayIcon) => string;
}

export interface TrayHandle {
  readonly bounds: () => Rectangle | null;
  /** Offers the icon anew: the desktop's panel has started since, and never heard of it. */
  readonly renew: () => void;
  readonly stop: () => void;
}

const iconFor = ({ link }: AppState): TrayIcon =>
  link.is === 'ready' ? 'ready' : link.is === 'trouble' ? 'trouble' : 'idle';

/** What of the state the menu shows: it is rebuilt when this changes, and left alone otherwise. */
const shown = ({ link, phones, face, sequences, running, countdown, afterDial, ...state }: AppState): string =>
  JSON.stringify([
    link.is === 'trouble' ? link.problem.code : link.is,
    phones.map(({ id, name }) => [id, name]),
    state.activePhone,
    state.recent.map(({ number }) => number),
    state.favourites.map(({ id, name, number }) => [id, name, number]),
    state.language,
    face.actions,
    sequences.filter(({ inTray }) => inTray).map(({ id, name }) => [id, name]),
    running?.name,
    countdown?.id,
    afterDial && [afterDial.id, afterDial.next],
  ]);

/**
 * The icon in the tray and its menu. Windows and macOS say when the menu is asked for, so there it is built at that
 * moment and knows the clipboard; a Linux desktop draws the menu by itself and says nothing.
 */
export function createTray({ app, words, send, iconFile }: TrayDeps): TrayHandle {
  const icon = (state: AppState) => nativeImage.createFromPath(iconFile(iconFor(state)));
  const drawnByDesktop = process.platform === 'linux';
  const menu = (clipboard: Offer | 'read-at-click'): Menu =>
    Menu.buildFromTemplate(trayMenu(app.store.getState(), clipboard, words(), send));

  let last = '';
  const show = (state: AppState): void => {
    const now = shown(state);
    if (now === last) return;
    last = now;
    const status = statusLine(state, words());
    tray.setImage(icon(state));
    tray.setToolTip(words().tray.tooltip(status.phone, status.link));
    if (drawnByDesktop) tray.setContextMenu(menu('read-at-click'));
  };

  const make = (): Tray => {
    const made = new Tray(icon(app.store.getState()));
    made.on('click', () => send({ do: 'show', window: 'panel' }));
    if (!drawnByDesktop) {
      made.on('right-click', () => void app.offerForMenu().then((offer) => made.popUpContextMenu(menu(offer))));
    }
    return made;
  };
  let tray = make();
  show(app.store.getState());
  const unsubscribe = app.store.subscribe(show);
  const recolour = (): void => tray.setImage(icon(app.store.getState()));
  nativeTheme.on('updated', recolour);
  return {
    bounds: () => (tray.isDestroyed() ? null : tray.getBounds()),
    renew() {
      if (tray.isDestroyed()) return;
      tray.destroy();
      tray = make();
      last = '';
      show(app.store.getState());
    },
    stop: () => {
      unsubscribe();
      nativeTheme.off('updated', recolour);
      tray.destroy();
    },
  };
}
