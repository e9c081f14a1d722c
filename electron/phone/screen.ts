import { PhoneError, type PhoneErrorCode } from './errors';

/** Where time comes from. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
  /** Calls `fn` once after `ms`; returns the way to stop it. */
  after(ms: number, fn: () => void): () => void;
}

export interface ScreenOptions {
  readonly fetch: () => Promise<Uint8Array>;
  readonly clock: Clock;
  /** A frame that differs from the last one; `at` in ms since 1970. */
  readonly onFrame: (bytes: Uint8Array, at: number) => void;
  /** A fetch failed; after some errors nothing more is fetched. */
  readonly onProblem: (error: PhoneError, at: number) => void;
}

export interface ScreenFollower {
  /** Something happened at the phone: look at once. */
  poke(): void;
  stop(): void;
}

const UNCHANGED_FIRST_MS = 100;
const UNCHANGED_MOST_MS = 1_000;
const TROUBLE_FIRST_MS = 1_000;
const TROUBLE_MOST_MS = 30_000;

/** Asking again would bring a lock-out nearer, or the same answer. */
const FINAL_CODES = new Set<PhoneErrorCode>([
  'password-missing',
  'password-refused',
  'locked-out',
  'no-remote-control',
  'not-a-phone',
  'https-wanted',
  'certificate',
]);
const FINAL_STATUSES = new Set([401, 403, 404]);

const isFinal = ({ code, status = 0 }: PhoneError): boolean =>
  FINAL_CODES.has(code) || (code === 'refused' && FINAL_STATUSES.has(status));

const asPhoneError = (error: unknown): PhoneError =>
  error instanceof PhoneError ? error : new PhoneError('bad-reply', { cause: error });

const same = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && Buffer.compare(one, other) === 0;

/** How long to wait after a fetch, growing while nothing changes. */
const nextPause = (last: number, first: number, most: number): number => Math.min(most, Math.max(first, last * 2));

/**
 * Fetches a display for as long as it runs, one fetch at a time: back to back while the image changes, down to once a
 * second while it does not, at once after a poke, and more and more rarely while the phone is in trouble.
 */
export const followScreen = ({ fetch, clock, onFrame, onProblem }: ScreenOptions): ScreenFollower => {
  let stopped = false;
  let fetching = false;
  let poked = false;
  let pauseMs = 0;
  let troubleMs = 0;
  let last: Uint8Array | undefined;
  let cancel = () => {};

  const seen = (bytes: Uint8Array): number => {
    troubleMs = 0;
    const unchanged = same(last, bytes);
    pauseMs = unchanged ? nextPause(pauseMs, UNCHANGED_FIRST_MS, UNCHANGED_MOST_MS) : 0;
    last = bytes;
    if (!unchanged) onFrame(bytes, clock.now());
    return pauseMs;
  };

  const failed = (error: PhoneError): number => {
    // Whoever was told of the trouble is shown the next image even if it is the same.
    last = undefined;
    pauseMs = 0;
    stopped = isFinal(error);
    troubleMs = nextPause(troubleMs, TROUBLE_FIRST_MS, TROUBLE_MOST_MS);
    onProblem(error, clock.now());
    return troubleMs;
  };

  const look = async (): Promise<void> => {
    fetching = true;
    poked = false;
    const outcome = await fetch().then(
      (bytes) => () => seen(bytes),
      (error: unknown) => () => failed(asPhoneError(error)),
    );
    fetching = false;
    if (stopped) return;
    const waitMs = outcome();
    // `stopped` may have changed in the listener.
    if (!stopped) cancel = clock.after(poked ? 0 : waitMs, () => void look());
  };

  void look();
  return {
    poke() {
      poked = true;
      pauseMs = 0;
      if (stopped || fetching) return;
      cancel();
      void look();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
};
