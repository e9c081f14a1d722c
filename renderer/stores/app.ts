import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/bridge';
import type { AppState } from '../../electron/contract/state';

export interface AppMirror {
  /** null until the first state has come. */
  readonly app: AppState | null;
}

/** An empty mirror, for `mirrorApp` to fill. */
export const createAppMirror = (): StoreApi<AppMirror> => createStore<AppMirror>(() => ({ app: null }));

/** Keeps the mirror equal to the program's state; returns the way to stop. */
export const mirrorApp = (mirror: StoreApi<AppMirror>, bridge: Bridge): (() => void) =>
  // The first change is the whole state.
  bridge.watch((change) => mirror.setState(({ app }) => ({ app: { ...app, ...change } as AppState })));
