import {
  asPhoneError,
  type DisplayPoll,
  newDisplayPoll,
  nextDisplayPoll,
  pauseAfter,
  SIDE_FIRST_MS,
  sameImage,
  troubleAfter,
  whatEnds,
} from './display-schedule';
import type { PhoneError } from './errors';
import type { ScreenName } from './requests';

/** Where time comes from. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
  /** Calls `fn` once after `ms`; returns the way to stop it. */
  after(ms: number, fn: () => void): () => void;
}

export interface ScreenOptions {
  /** `screen` is the main display; the others are looked at beside it. */
  readonly screens: readonly ScreenName[];
  readonly fetch: (screen: ScreenName) => Promise<Uint8Array>;
  readonly clock: Clock;
  /** A frame that differs from the last one of this display; `at` in ms since 1970. */
  readonly onFrame: (screen: ScreenName, bytes: Uint8Array, at: number) => void;
  /** A fetch failed; after some errors this display, or none, is fetched any more. */
  readonly onProblem: (screen: ScreenName, error: PhoneError, at: number) => void;
}

export interface ScreenFollower {
  /** Something happened at the phone: look at once. */
  poke(): void;
  /** No user can see it: fetch nothing. The last image stays known. */
  pause(): void;
  /** Look at once, and go on. */
  resume(): void;
  stop(): void;
}

/** A time of rest that ends by itself, or is replaced by another. */
const createRest = (clock: Clock, onEnd: () => void) => {
  let resting = false;
  let cancel = () => {};
  return {
    resting: () => resting,
    cancel: () => cancel(),
    start(ms: number) {
      cancel();
      resting = ms > 0;
      if (!resting) return;
      cancel = clock.after(ms, () => {
        resting = false;
        onEnd();
      });
    },
  };
};

/**
 * Fetches displays for as long as it runs, one fetch at a time over all of them. The main one back to back while its image
 * changes, nearly so for a moment afterwards and after a poke, then down to once a second. The others right behind it after
 * a poke, and else every 2 s to 8 s, in turns that the main one gives away: so a phone at rest is asked once a second in
 * all. A phone in trouble is asked more and more rarely. Timers alone decide, so that a clock set back stops nothing.
 */
export const followScreens = ({ screens, fetch, clock, onFrame, onProblem }: ScreenOptions): ScreenFollower => {
  // The main display first: the first in the list is looked at first.
  const polls = screens.map(newDisplayPoll).sort((one, other) => Number(other.main) - Number(one.main));
  const mainPauseMs = (): number => polls.find(({ main }) => main)?.pauseMs ?? 0;
  const rest = createRest(clock, () => go());
  let stopped = false;
  let paused = false;
  let fetching = false;
  let mainWasLast = false;
  let phoneTroubleMs = 0;

  const wait = (poll: DisplayPoll, ms: number): void => {
    poll.cancel();
    poll.cancel = clock.after(ms, () => {
      poll.wants = 'look';
      go();
    });
  };

  /** A change on the main display may show on the others soon. */
  const hurrySides = (): void => {
    for (const poll of polls) {
      if (poll.wants !== 'nothing' || poll.pauseMs <= SIDE_FIRST_MS) continue;
      poll.pauseMs = SIDE_FIRST_MS;
      wait(poll, SIDE_FIRST_MS);
    }
  };

  const seen = (poll: DisplayPoll, bytes: Uint8Array): void => {
    const changed = !sameImage(poll.last, bytes);
    phoneTroubleMs = 0;
    poll.troubleMs = 0;
    poll.last = bytes;
    poll.still = changed ? 0 : poll.still + 1;
    poll.pauseMs = pauseAfter(poll, changed);
    // It may have been poked meanwhile. The pause of the main display is the rest that all of them keep.
    if (poll.wants === 'nothing' && poll.main) poll.wants = 'look';
    else if (poll.wants === 'nothing') wait(poll, poll.pauseMs);
    if (!changed) return;
    if (poll.main) hurrySides();
    onFrame(poll.screen, bytes, clock.now());
  };

  const delayAll = (): void => {
    phoneTroubleMs = troubleAfter(phoneTroubleMs);
    for (const poll of polls) if (poll.wants === 'look-now') poll.wants = 'look';
  };

  const failed = (poll: DisplayPoll, error: PhoneError): void => {
    const what = whatEnds(poll, error);
    // A window that was told of the trouble is shown the next image even if it is the same.
    poll.last = undefined;
    poll.still = 0;
    poll.pauseMs = 0;
    poll.troubleMs = troubleAfter(poll.troubleMs);
    poll.out = what === 'end-this';
    if (what === 'end-all') stop();
    else if (what === 'end-this') poll.wants = 'nothing';
    else if (poll.wants === 'nothing') wait(poll, poll.troubleMs);
    if (what === 'delay-all') delayAll();
    onProblem(poll.screen, error, clock.now());
  };

  const look = async (poll: DisplayPoll): Promise<void> => {
    fetching = true;
    mainWasLast = poll.main;
    poll.wants = 'nothing';
    poll.cancel();
    const outcome = await fetch(poll.screen).then(
      (bytes) => () => seen(poll, bytes),
      (error: unknown) => () => failed(poll, asPhoneError(error)),
    );
    fetching = false;
    if (stopped) return;
    outcome();
    // `stopped` may have changed in the listener.
    if (stopped) return;
    rest.start(phoneTroubleMs || mainPauseMs());
    go();
  };

  /** The next fetch, if there is one to make now: at once and without a timer, which would cost a frame's time. */
  const go = (): void => {
    if (stopped || paused || fetching) return;
    const next = nextDisplayPoll(polls, { resting: rest.resting(), mainWasLast });
    if (next) void look(next);
  };

  const poke = (): void => {
    for (const poll of polls.filter(({ out }) => !out)) {
      poll.cancel();
      poll.wants = 'look-now';
      poll.still = 0;
      poll.pauseMs = 0;
    }
    go();
  };

  const stop = (): void => {
    stopped = true;
    rest.cancel();
    for (const poll of polls) poll.cancel();
  };

  const resume = (): void => {
    if (!paused) return;
    paused = false;
    poke();
  };

  go();
  return {
    poke,
    resume,
    stop,
    pause() {
      paused = true;
    },
  };
};
