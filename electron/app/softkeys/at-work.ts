import type { PhonesState } from '../../contract/phones/state';
import type { IgnoredPresses, SoftKeysState } from '../../contract/softkeys/state';
import type { Connection } from '../connection/connection';
import { DEMO_ID } from '../connection/demo-phone';
import type { Clock } from '../kernel/clock';
import type { SettingsStore } from '../kernel/settings';
import { project, type Store } from '../kernel/store';
import { createFacts, type Facts } from './facts';
import { createKeeper, type Keeper } from './keeper';
import { createPresses, type Presses } from './presses';
import type { LoadSoftKeyTools } from './tools';
import { ledOffsetFor, NONE_IGNORED, softKeysView, softKeyWay } from './view';

/** Soft keys at work: loaded when the first one is set. */
export interface SoftKeysAtWork extends Pick<Keeper, 'settled' | 'putBack' | 'again'>, Pick<Presses, 'answer'> {
  /** The settings, or what is known of the phone, may be others. */
  look(): void;
  copied: Facts['copied'];
  stop(): Promise<void>;
}

export interface AtWorkDeps
  extends Omit<Parameters<typeof createKeeper>[0], 'tools' | 'facts' | 'ledOffset' | 'pressed' | 'ignored' | 'changed'>,
    Omit<Parameters<typeof createPresses>[0], 'active'> {
  readonly store: Store<Pick<PhonesState, 'connectionStatus' | 'activePhone'> & SoftKeysState>;
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly connection: Pick<
    Connection,
    'active' | 'clients' | 'failures' | 'answered' | 'recheck' | 'server' | 'identify' | 'events'
  >;
  readonly softKeyTools: LoadSoftKeyTools;
  readonly clock: Clock;
}

/** So often a phone that has keys of ours is asked whether it is there: one that has restarted has forgotten them. In ms. */
const ASKED_EVERY_MS = 20_000;

export async function softKeysAtWork(deps: AtWorkDeps): Promise<SoftKeysAtWork> {
  const { store, connection, clock } = deps;
  const { active } = connection;
  const tools = await deps.softKeyTools();
  const facts = createFacts({ store, connection });
  let ignored: IgnoredPresses = NONE_IGNORED;
  let wasAway = false;
  let cancelAsking = (): void => {};

  const show = (): void =>
    project(store, {
      softKeys: softKeysView({
        profile: active.profile(),
        says: active.says(),
        is: facts.is,
        fateOf: keeper.fateOf,
        ignored,
      }),
    });

  const presses = createPresses({ ...deps, active });
  const keeper = createKeeper({
    ...deps,
    tools,
    facts,
    ledOffset: () => ledOffsetFor(active.profile(), active.says()),
    pressed: presses.pressed,
    ignored(why) {
      ignored = { ...ignored, [why]: ignored[why] + 1 };
      show();
    },
    changed: show,
  });

  const look = (): void => {
    keeper.look();
    show();
  };
  facts.onChange(look);
  const stopStatus = store.subscribe(({ connectionStatus: now }, { connectionStatus: before }) => {
    if (now === before) return;
    if (now.is === 'trouble' || now.is === 'restarting') wasAway = true;
    if (now.is !== 'ready' || !wasAway) return;
    wasAway = false;
    keeper.again();
  });

  /** Through its server a phone that has restarted is heard of; any other one has to be missed. */
  const askLater = (): void => {
    cancelAsking = clock.after(ASKED_EVERY_MS, () => {
      const profile = active.profile();
      const isAsked =
        Object.keys(profile.softKeys.keys).length > 0 &&
        softKeyWay(profile) !== 'server' &&
        profile.id !== DEMO_ID &&
        store.getState().connectionStatus.is === 'ready';
      void (isAsked ? connection.identify.unseen() : Promise.resolve()).finally(askLater);
    });
  };
  askLater();
  look();

  return {
    look,
    copied: facts.copied,
    settled: keeper.settled,
    putBack: keeper.putBack,
    again: keeper.again,
    answer: presses.answer,
    async stop() {
      cancelAsking();
      stopStatus();
      await keeper.stop();
    },
  };
}
