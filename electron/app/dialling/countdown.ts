import type { DialPlan } from '../../contract/dialling/number';
import type { DiallingState } from '../../contract/dialling/state';
import type { Clock } from '../../phone/screen';
import { isTooLate } from '../kernel/stale';
import type { Store } from '../kernel/store';

/** The dial that can still be stopped: there is one at a time. */
export interface Countdown {
  /** Shows it and waits for `lastsMs`; true: it was not stopped. One that runs is stopped by that. */
  run(plan: DialPlan, phone: string, lastsMs: number): Promise<boolean>;
  isRunning(): boolean;
  /** Stops it, where it is the one with this id (absent: whichever runs). */
  stop(id?: number): void;
}

interface CountdownDeps {
  readonly store: Pick<Store<Pick<DiallingState, 'countdown'>>, 'setState'>;
  readonly clock: Clock;
  readonly nextId: () => number;
}

export function createCountdown({ store, clock, nextId }: CountdownDeps): Countdown {
  let current: { readonly id: number; readonly end: (goes: boolean) => void } | null = null;

  const stop: Countdown['stop'] = (id) => {
    if (current && (id === undefined || current.id === id)) current.end(false);
  };

  return {
    stop,
    isRunning: () => current !== null,
    run(plan, phone, lastsMs) {
      stop();
      const [id, endsAt] = [nextId(), clock.now() + lastsMs];
      return new Promise((resolve) => {
        const cancel = clock.after(lastsMs, () => end(!isTooLate(clock.now(), endsAt)));
        const end = (goes: boolean): void => {
          cancel();
          current = null;
          store.setState({ countdown: null });
          resolve(goes);
        };
        current = { id, end };
        store.setState({ countdown: { id, plan, phone, endsAt, lastsMs } });
      });
    },
  };
}
