import type { HistoryState } from '../../contract/history/state';
import type { SettingsStore } from '../kernel/settings';
import { project, type Store } from '../kernel/store';
import { type CallHistory, createCallHistory, type HistoryDeps } from './history';

interface FollowingDeps extends Pick<HistoryDeps, 'clock' | 'tell' | 'log'> {
  readonly store: Store<HistoryState>;
  readonly settings: Pick<SettingsStore, 'now' | 'watch'>;
  /** Opens the history; called when the tray stands, or when something is to be kept. */
  readonly historyFile: HistoryDeps['open'];
}

/** The history as the settings want it, shown in the state. */
export function createHistory({ store, settings, historyFile, clock, tell, log }: FollowingDeps): CallHistory {
  const history = createCallHistory({
    open: historyFile,
    policy: () => settings.now().dialling.history,
    clock,
    show: (view) => project(store, view),
    tell,
    log,
  });
  settings.watch((now, before) => {
    if (now.dialling.history !== before.dialling.history) history.tidy();
  });
  return history;
}
