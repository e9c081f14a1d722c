import type { Door } from './door';
import type { Machine } from './machine';
import type { Presence } from './presence';

/** Takes the phone out of the network and back, as a restart does. */
export interface Restart {
  /** The phone has begun to restart, and its last reply is out: it leaves, and comes back later. */
  leave(): void;
  /** The phone has a new firmware to load: it restarts when it has. */
  update(): void;
  stop(): void;
}

interface RestartOptions {
  readonly machine: Pick<Machine, 'send'>;
  readonly door: Pick<Door, 'restart'>;
  readonly presence: Presence;
  /** Ends what goes on inside the phone. */
  readonly forget: () => void;
  /** For how long the phone is away, in ms. */
  readonly restartMs: number;
  /** How long it takes to load a firmware, in ms. */
  readonly updateMs: number;
}

export const createRestart = (options: RestartOptions): Restart => {
  const { machine, door, presence, forget, restartMs, updateMs } = options;
  let updating: NodeJS.Timeout | undefined;
  let coming: NodeJS.Timeout | undefined;

  const leave = (): void => {
    clearTimeout(updating);
    clearTimeout(coming);
    door.restart();
    forget();
    void presence.away('restarts');
    coming = setTimeout(() => void presence.here('restarts'), restartMs).unref();
  };

  const update = (): void => {
    clearTimeout(updating);
    updating = setTimeout(() => {
      machine.send({ is: 'reboot' });
      leave();
    }, updateMs).unref();
  };

  return {
    leave,
    update,
    stop: () => {
      clearTimeout(updating);
      clearTimeout(coming);
    },
  };
};
