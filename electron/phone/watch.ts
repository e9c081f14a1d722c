/** Follows a chain where its keys are sent one by one; over HTTP it is one request, and told nothing. */
export interface ChainWatch {
  /** Whether this key (from 0) may be pressed now that its time has come; else it and the rest are not sent. */
  mayPress(nth: number): boolean;
  /** The phone has taken this key. */
  pressed(nth: number): void;
}

/** For a chain that its caller does not follow. */
export const UNWATCHED: ChainWatch = { mayPress: () => true, pressed: () => {} };
