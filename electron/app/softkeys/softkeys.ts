import type { PhonesState } from '../../contract/phones/state';
import type { SoftKeysState } from '../../contract/softkeys/state';
import type { ClipboardWatch } from '../dialling/clipboard-watch';
import { within } from '../kernel/clock';
import type { SettingsStore } from '../kernel/settings';
import { project, type Store } from '../kernel/store';
import type { AtWorkDeps, SoftKeysAtWork } from './at-work';
import { changedSoftKeys, goingBack } from './change';
import { createFacts } from './facts';
import { untoldSoftKeys } from './view';

/** The phone's own keys, as Offhook sets them. */
export interface SoftKeys {
  /** The part that tells the phone and hears it; loaded when it is first needed. */
  atWork(): Promise<SoftKeysAtWork>;
  /** A phone (its id) is about to be removed: it is given back what its keys were, as far as it takes that within some seconds. */
  beforeRemoval(phone: string): Promise<void>;
  /** From now on the active phone has its keys; returns the way to stop. */
  start(): () => void;
  /** Lights that follow this computer go off. */
  stop(): Promise<void>;
}

interface SoftKeysDeps extends Omit<AtWorkDeps, 'facts' | 'settings' | 'store'> {
  readonly store: Store<Pick<PhonesState, 'connectionStatus' | 'activePhone'> & SoftKeysState>;
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'watch'>;
  readonly clipboardWatch: Pick<ClipboardWatch, 'onNumber'>;
}

/** A phone that does not answer is removed all the same, after so long, in ms. */
const REMOVED_AFTER_MS = 4_000;

export function createSoftKeys(deps: SoftKeysDeps): SoftKeys {
  const { store, settings, connection, clock } = deps;
  const { active, events } = connection;
  const facts = createFacts(deps);
  let working: Promise<SoftKeysAtWork> | null = null;

  const atWork = (): Promise<SoftKeysAtWork> => {
    working ??= import('./at-work').then(({ softKeysAtWork }) => softKeysAtWork({ ...deps, facts }));
    return working;
  };

  /** Shows the keys of the settings; where they are at work, the phone is told what differs. */
  const look = (): void => {
    if (working) void working.then((one) => one.look());
    else project(store, { softKeys: untoldSoftKeys(active.profile(), active.says()) });
  };

  /** Most phones have none: then nothing is loaded. */
  const begin = (): void => {
    const { keys, back } = active.profile().softKeys;
    if (!working && Object.keys(keys).length + back.length > 0) void atWork();
    else look();
  };
  const stopWatching = settings.watch(look);

  return {
    atWork,
    async beforeRemoval(phone) {
      const { id, softKeys } = active.profile();
      const keys = Object.keys(softKeys.keys);
      if (id !== phone || keys.length === 0) return;
      await settings.change((now) => changedSoftKeys(now, phone, (all) => goingBack(all, keys)));
      const one = await atWork();
      await within(clock, REMOVED_AFTER_MS, Promise.all(keys.map((key) => one.settled(key, false))));
    },
    start() {
      const stops = [settings.watch(begin), events.on('reached', begin), events.on('said', begin)];
      begin();
      return () => {
        for (const stop of stops) stop();
      };
    },
    async stop() {
      stopWatching();
      const one = await working;
      await one?.stop();
      facts.stop();
    },
  };
}
