import type { AppState } from '../../contract/state';
import type { Clock } from '../kernel/clock';
import type { Answers } from '../kernel/commands';
import type { Desktop } from '../kernel/desktop';
import { done, failed, saved } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import { project, type Store } from '../kernel/store';
import { diagnosis } from './diagnostics';

type Program =
  | 'save-language'
  | 'keep-phone-window-on-top'
  | 'zoom-phone-window'
  | 'size-phone-window'
  | 'copy-text'
  | 'diagnose'
  | 'show-log'
  | 'welcomed'
  | 'dismiss-notice'
  | 'look-at-links'
  | 'open-links-here'
  | 'show-link-settings'
  | 'show'
  | 'quit';

interface ProgramDeps {
  readonly store: Store<AppState>;
  readonly settings: Pick<SettingsStore, 'change'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly nextId: () => number;
  readonly desktop: Pick<
    Desktop,
    | 'show'
    | 'sizePhoneWindow'
    | 'setPhoneWindowOnTop'
    | 'copyText'
    | 'showLog'
    | 'quit'
    | 'linkHandlers'
    | 'openLinksHere'
    | 'showLinkSettings'
  >;
  /** The last lines of the log, without a secret and without a number. */
  readonly readLog: () => Promise<string>;
  /** A text of ours is about to be copied: it is not offered. */
  readonly isOurs: (text: string) => void;
  /** Lays the clipboard's numbers into the panel that is about to open. */
  readonly suggestClipboard: () => Promise<void>;
}

export function programAnswers(deps: ProgramDeps): Answers<Program> {
  const { store, settings, clock, nextId, desktop, readLog, isOurs, suggestClipboard } = deps;

  /** Asks the system which program opens telephone links: others may have changed it since. */
  const lookAtLinks = async (): Promise<void> => store.setState({ linkHandlers: await desktop.linkHandlers() });

  return {
    'save-language': async ({ language }) => saved(await settings.change(() => ({ language }))),
    welcomed: async () => saved(await settings.change(() => ({ welcomed: true }))),
    async 'keep-phone-window-on-top'({ on }) {
      desktop.setPhoneWindowOnTop(on);
      return saved(await settings.change(({ phoneWindow }) => ({ phoneWindow: { ...phoneWindow, onTop: on } })));
    },
    'zoom-phone-window': async ({ zoom }) =>
      saved(await settings.change(({ phoneWindow }) => ({ phoneWindow: { ...phoneWindow, zoom } }))),
    'size-phone-window'({ do: _asked, ...size }) {
      desktop.sizePhoneWindow(size);
      return done;
    },
    'dismiss-notice'({ index }) {
      store.setState({ notices: store.getState().notices.filter((_, at) => at !== index) });
      return done;
    },
    async diagnose() {
      return {
        ok: true,
        result: 'done',
        text: diagnosis(store.getState(), { now: clock.now(), log: await readLog() }),
      };
    },
    async 'copy-text'({ text }) {
      isOurs(text);
      await desktop.copyText(text);
      return done;
    },
    'show-log'() {
      desktop.showLog();
      return done;
    },
    async 'look-at-links'() {
      await lookAtLinks();
      return done;
    },
    /** What the system says then is shown. */
    async 'open-links-here'({ scheme, on }) {
      const problem = await desktop.openLinksHere(scheme, on);
      await lookAtLinks();
      return problem ? failed(problem) : done;
    },
    async 'show-link-settings'() {
      await desktop.showLinkSettings();
      return done;
    },
    async show({ window, section, field, item, row }) {
      // A window that opens later for another reason begins where it always does.
      const placeAsked = section ? { id: nextId(), section, field, item, row } : null;
      if (window === 'settings') project(store, { placeAsked });
      if (window === 'panel') await suggestClipboard();
      void desktop.show(window);
      return done;
    },
    quit() {
      desktop.quit();
      return done;
    },
  };
}
