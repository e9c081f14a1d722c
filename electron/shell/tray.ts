import { Menu } from 'electron';
import type { ProgramWords } from '../../renderer/messages/program-words';
import type { App } from '../app/app';
import type { CommandInput } from '../contract/command';
import type { Offer } from '../contract/dialling/offer';
import type { AppState } from '../contract/state';
import { drawnByDesktop, type Icon } from './icon';
import { statusLine, trayMenu } from './menu';
import type { TrayIcon } from './tray-icon';

interface TrayDeps {
  readonly icon: Icon;
  readonly app: App;
  readonly words: () => ProgramWords;
  readonly send: (command: CommandInput) => void;
}

const pictureFor = ({ connectionStatus }: AppState): TrayIcon =>
  connectionStatus.is === 'ready' ? 'ready' : connectionStatus.is === 'trouble' ? 'trouble' : 'idle';

/** The part of the state that the menu shows: it is rebuilt when this changes, and left alone otherwise. */
const shown = ({
  connectionStatus,
  phones,
  face,
  sequences,
  running,
  countdown,
  postDial,
  ...state
}: AppState): string =>
  JSON.stringify([
    connectionStatus.is === 'trouble' ? connectionStatus.problem.code : connectionStatus.is,
    phones.map(({ id, name }) => [id, name]),
    state.activePhone,
    state.recent.map(({ number }) => number),
    state.favourites.map(({ id, name, number }) => [id, name, number]),
    state.language,
    face.actions,
    sequences.filter(({ inTray }) => inTray).map(({ id, name }) => [id, name]),
    running?.name,
    countdown?.id,
    postDial && [postDial.id, postDial.next],
  ]);

/**
 * Keeps the icon in the tray and its menu up to date; returns the way to stop. Windows and macOS say when the menu is asked
 * for, so there it is built at that moment and knows the clipboard; a Linux desktop draws the menu by itself and says nothing.
 */
export function keepTray({ icon, app, words, send }: TrayDeps): () => void {
  const menu = (clipboard: Offer | 'read-at-click'): Menu =>
    Menu.buildFromTemplate(trayMenu(app.store.getState(), clipboard, words(), send));

  let last = '';
  const show = (state: AppState): void => {
    const now = shown(state);
    if (now === last) return;
    last = now;
    const { phone, connection } = statusLine(state, words());
    icon.show({
      picture: pictureFor(state),
      tooltip: words().tray.tooltip(phone, connection),
      menu: drawnByDesktop ? () => menu('read-at-click') : null,
    });
  };
  show(app.store.getState());
  icon.onMenu(async () => menu(await app.offerForMenu()));
  return app.store.subscribe(show);
}
