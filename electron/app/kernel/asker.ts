import { type Asker, PATIENT } from '../../phone/asker';

/** The facts known of the sender of a command: a window, a hotkey, a program at a terminal. */
export interface SentFrom {
  /** How long it was under way before it came here, in ms. */
  readonly ageMs?: number;
  /** Whether the sender has left without its answer; absent: it cannot be seen, so its patience decides. */
  readonly hasLeft?: () => boolean;
  /** It is no person: a script at a terminal. */
  readonly byProgram?: boolean;
}

/** The sender of one command, and whether it still waits. */
export interface CommandAsker extends Asker {
  /** Whether a program asks, a script at a terminal; else it is a person at this desk. */
  readonly byProgram: boolean;
  /** Whether it was seen to leave without its answer. */
  hasLeft(): boolean;
  /** The same sender, whose patience begins anew: it has seen something move, and could have stopped it. */
  renewed(): CommandAsker;
}

/**
 * A person who pressed something has given up when nothing has come of it for so long, in ms: a key that reached the
 * phone then would be a surprise.
 */
const PATIENCE_MS = 10_000;

const stays = (): boolean => false;

/** What Offhook does by itself: nothing but its own plans ends it. */
export const NO_SENDER: CommandAsker = {
  ...PATIENT,
  byProgram: false,
  hasLeft: stays,
  renewed: () => NO_SENDER,
};

/** `elapsed` counts in ms, from any moment, and no clock that is set changes it. */
export function createAsker(elapsed: () => number, { ageMs = 0, hasLeft, byProgram = false }: SentFrom): CommandAsker {
  // A sender that can be seen to wait does wait, however long it takes.
  if (hasLeft) {
    const asker: CommandAsker = { isGone: hasLeft, hasLeft, byProgram, renewed: () => asker };
    return asker;
  }
  const asked = elapsed() - ageMs;
  return {
    isGone: () => elapsed() - asked >= PATIENCE_MS,
    hasLeft: stays,
    byProgram,
    renewed: () => createAsker(elapsed, { byProgram }),
  };
}

/** Senders that want the same thing, done once for all of them. */
export interface CommonAsker extends CommandAsker {
  /** One more wants it. */
  join(another: CommandAsker): void;
}

/** Is gone when all of those who want the same are. */
export function commonAsker(first: CommandAsker): CommonAsker {
  const all: CommandAsker[] = [first];
  return {
    byProgram: first.byProgram,
    isGone: () => all.every((one) => one.isGone()),
    hasLeft: () => all.every((one) => one.hasLeft()),
    join: (another) => void all.push(another),
    renewed() {
      const known = all.length;
      const renewed = all.map((one) => one.renewed());
      const now = (): readonly CommandAsker[] => [...renewed, ...all.slice(known)];
      const mine: CommandAsker = {
        byProgram: first.byProgram,
        isGone: () => now().every((one) => one.isGone()),
        hasLeft: () => now().every((one) => one.hasLeft()),
        renewed: () => mine,
      };
      return mine;
    },
  };
}
