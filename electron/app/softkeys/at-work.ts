import type { PhonesState } from '../../contract/phones/state';
import type { IgnoredPresses, SoftKeysState } from '../../contract/softkeys/state';
import type { Connection } from '../connection/connection';
import { DEMO_ID } from '../connection/demo-phone';
import type { Clock } from '../kernel/clock';
import { project, type Store } from '../kernel/store';
import { changedSoftKeys, letGo } from './change';
import type { Facts } from './facts';
import { createKeeper, type Keeper, type KeeperDeps } from './keeper';
import { createPresses, type Presses, type PressesDeps } from './presses';
import type { LoadSoftKeyTools } from './tools';
import { ledOffsetFor, NONE_IGNORED, softKeysView, softKeyWay } from './view';

/** Soft keys at work: loaded when the first one is set. */
export interface SoftKeysAtWork extends Pick<Keeper, 'settled' | 'again'>, Pick<Presses, 'answer'> {
  /** The settings, or what is known of the phone, may be others. */
  look(): void;
  stop(): Promise<void>;
}

type Shared = 'settings' | 'reading' | 'clock' | 'program' | 'log';

export interface AtWorkDeps
  extends Pick<KeeperDeps, Shared>,
    Pick<PressesDeps, 'desktop' | 'nextId' | 'send' | 'tell'> {
  readonly store: Store<Pick<PhonesState, 'connectionStatus' | 'activePhone'> & SoftKeysState>;
  readonly connection: KeeperDeps['connection'] & Pick<Connection, 'identify' | 'events'>;
  readonly facts: Facts;
  readonly softKeyTools: LoadSoftKeyTools;
}

/** So often a phone that has keys of ours is asked whether it is there: one that has restarted has forgotten them. In ms. */
const ASKED_EVERY_MS = 20_000;
/** Presses that were ignored are shown no more often than this, in ms. */
const COUNTED_EVERY_MS = 250;

/** Counts presses that did nothing; `show` is called soon after, once for many. */
function createCount(clock: Pick<Clock, 'after'>, show: () => void) {
  let ignored: IgnoredPresses = NONE_IGNORED;
  let cancel: (() => void) | null = null;
  return {
    now: () => ignored,
    add(why: keyof IgnoredPresses): void {
      ignored = { ...ignored, [why]: ignored[why] + 1 };
      cancel ??= clock.after(COUNTED_EVERY_MS, () => {
        cancel = null;
        show();
      });
    },
    stop: () => cancel?.(),
  };
}

export async function softKeysAtWork(deps: AtWorkDeps): Promise<SoftKeysAtWork> {
  const { store, settings, connection, facts, clock } = deps;
  const { active } = connection;
  const tools = await deps.softKeyTools();
  let wasAway = false;
  let isOver = false;
  let cancelAsking = (): void => {};

  const show = (): void =>
    project(store, {
      softKeys: softKeysView({
        profile: active.profile(),
        says: active.says(),
        is: facts.is,
        fateOf: keeper.fateOf,
        ignored: count.now(),
      }),
    });

  const count = createCount(clock, show);
  const presses = createPresses({ ...deps, active });
  const keeper = createKeeper({
    ...deps,
    tools,
    ledOffset: () => ledOffsetFor(active.profile(), active.says()),
    pressed: presses.pressed,
    ignored: count.add,
    wentBack: (phone, key) =>
      void settings.change((now) => changedSoftKeys(now, phone, (softKeys) => letGo(softKeys, [key]))),
    changed: show,
  });

  const look = (): void => {
    keeper.look();
    presses.review();
    show();
  };
  facts.onChange(look);

  const stops = [
    store.subscribe(({ connectionStatus: now }, { connectionStatus: before }) => {
      if (now === before) return;
      if (now.is === 'trouble' || now.is === 'restarting') wasAway = true;
      if (now.is !== 'ready' || !wasAway) return;
      wasAway = false;
      keeper.again();
    }),
    connection.events.on('networkChanged', keeper.moved),
  ];

  /** Through its server a phone that has restarted is heard of; any other one has to be missed. */
  const askLater = (): void => {
    if (isOver) return;
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
    settled: keeper.settled,
    again: keeper.again,
    answer: presses.answer,
    async stop() {
      isOver = true;
      cancelAsking();
      count.stop();
      for (const stop of stops) stop();
      await keeper.stop();
    },
  };
}
