import type { PhonesState } from '../../contract/phones/state';
import type { Connection } from '../connection/connection';
import type { Store } from '../kernel/store';

/** A sequence that is under way. */
export interface SequenceRun {
  readonly name: string;
  /** Ends it at once; sent keys stay sent. Resolves when the next one may begin. */
  stop(): Promise<void>;
}

/** The sequence that is under way: one at a time. */
export interface Sequences {
  running(): SequenceRun | null;
  /** Says that this one is under way; `end` aborts it. Returns the way to say that it is no more. */
  begin(name: string, end: () => void): () => void;
  /** Ends the one that is under way. */
  stop(): Promise<void>;
}

interface SequencesDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'activePhone'>>, 'subscribe'>;
  readonly connection: Pick<Connection, 'events'>;
}

export function createSequences({ store, connection }: SequencesDeps): Sequences {
  let current: SequenceRun | null = null;
  const stop = async (): Promise<void> => current?.stop();

  connection.events.on('dropping', () => void stop());
  // A sequence that was meant for one phone must not go on at another.
  store.subscribe((now, before) => {
    if (now.activePhone !== before.activePhone) void stop();
  });

  return {
    running: () => current,
    begin(name, end) {
      let over = (): void => {};
      const ended = new Promise<void>((resolve) => {
        over = resolve;
      });
      current = {
        name,
        stop() {
          end();
          return ended;
        },
      };
      return () => {
        current = null;
        over();
      };
    },
    stop,
  };
}
