import type { Command } from '../../contract/command';
import type { PhonesState } from '../../contract/phones/state';
import type { SoftKeysState } from '../../contract/softkeys/state';
import type { Connection } from '../connection/connection';
import type { ClipboardWatch } from '../dialling/clipboard-watch';
import type { SettingsStore } from '../kernel/settings';
import { project, type Store } from '../kernel/store';
import type { AtWorkDeps, SoftKeysAtWork } from './at-work';
import { untoldSoftKeys } from './view';

/** The phone's own keys, as Offhook sets them. */
export interface SoftKeys {
  /** The part that tells the phone and hears it; loaded when it is first needed. */
  atWork(): Promise<SoftKeysAtWork>;
  /** From now on the active phone has its keys; returns the way to stop. */
  start(): () => void;
  /** Lights that follow this computer go off. */
  stop(): Promise<void>;
}

interface SoftKeysDeps extends AtWorkDeps {
  readonly store: Store<Pick<PhonesState, 'connectionStatus' | 'activePhone'> & SoftKeysState>;
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'watch'>;
  readonly connection: Pick<
    Connection,
    'active' | 'clients' | 'failures' | 'answered' | 'recheck' | 'server' | 'identify' | 'events'
  >;
  readonly clipboardWatch: Pick<ClipboardWatch, 'onNumber'>;
  readonly send: (command: Command) => void;
}

export function createSoftKeys(deps: SoftKeysDeps): SoftKeys {
  const { store, settings, connection, clipboardWatch } = deps;
  const { active, events } = connection;
  let working: Promise<SoftKeysAtWork> | null = null;

  const atWork = (): Promise<SoftKeysAtWork> => {
    working ??= import('./at-work').then(({ softKeysAtWork }) => softKeysAtWork(deps));
    return working;
  };

  /** Shows the keys of the settings; where they are at work, the phone is told what differs. */
  const look = (): void => {
    if (working) void working.then((one) => one.look());
    else project(store, { softKeys: untoldSoftKeys(active.profile(), active.says()) });
  };
  settings.watch(look);

  /** Most phones have none: then nothing is loaded. */
  const begin = (): void => {
    if (!working && Object.keys(active.profile().softKeys.keys).length > 0) void atWork();
    else look();
  };

  return {
    atWork,
    start() {
      const stops = [settings.watch(begin), events.on('reached', begin), events.on('said', begin)];
      clipboardWatch.onNumber((holds) => void working?.then((one) => one.copied(holds)));
      begin();
      return () => {
        for (const stop of stops) stop();
      };
    },
    async stop() {
      const one = await working;
      await one?.stop();
    },
  };
}
