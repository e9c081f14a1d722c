import { PhoneError, type PhoneErrorCode } from './errors';
import type { ScreenName } from './requests';

/** One display that is followed, and the facts known of it. */
export interface DisplayPoll {
  readonly screen: ScreenName;
  readonly main: boolean;
  /** `look`: when its turn comes; `look-now`: before anything else. */
  wants: 'nothing' | 'look' | 'look-now';
  /** Refused for good. */
  out: boolean;
  /** The last image; undefined before the first one, and after trouble. */
  last: Uint8Array | undefined;
  /** Images in a row that showed nothing new since it changed or was poked. */
  still: number;
  /** How long it waits after a fetch; grows while nothing changes. */
  pauseMs: number;
  /** How long it waits after a fetch that failed; grows with each. */
  troubleMs: number;
  /** Stops its timer. */
  cancel: () => void;
}

/** So many images are looked at closely after a change or a poke: what a key does shows a moment later. */
const CLOSE_LOOKS = 40;
const CLOSE_MS = 5;
const UNCHANGED_FIRST_MS = 100;
const UNCHANGED_MOST_MS = 1_000;
/** The displays beside the main one change with it, or seldom. */
export const SIDE_FIRST_MS = 2_000;
const SIDE_MOST_MS = 8_000;
const TROUBLE_FIRST_MS = 1_000;
const TROUBLE_MOST_MS = 30_000;

export const newDisplayPoll = (screen: ScreenName): DisplayPoll => ({
  screen,
  main: screen === 'screen',
  wants: 'look-now',
  out: false,
  last: undefined,
  still: 0,
  pauseMs: 0,
  troubleMs: 0,
  cancel: () => {},
});

const grown = (lastMs: number, firstMs: number, mostMs: number): number =>
  Math.min(mostMs, Math.max(firstMs, lastMs * 2));

/** How long a display waits after an image, in ms. */
export const pauseAfter = ({ main, pauseMs, still }: DisplayPoll, changed: boolean): number => {
  if (main && still <= CLOSE_LOOKS) return changed ? 0 : CLOSE_MS;
  if (main) return grown(pauseMs, UNCHANGED_FIRST_MS, UNCHANGED_MOST_MS);
  return changed ? SIDE_FIRST_MS : grown(pauseMs, SIDE_FIRST_MS, SIDE_MOST_MS);
};

/** How long to wait after a failure, in ms. */
export const troubleAfter = (lastMs: number): number => grown(lastMs, TROUBLE_FIRST_MS, TROUBLE_MOST_MS);

export const sameImage = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && Buffer.compare(one, other) === 0;

/** Which display is fetched next; the main one and the others take turns, so that neither waits for long. */
export const nextDisplayPoll = (
  polls: readonly DisplayPoll[],
  { resting, mainWasLast }: { readonly resting: boolean; readonly mainWasLast: boolean },
): DisplayPoll | undefined => {
  const now = polls.find(({ wants }) => wants === 'look-now');
  if (now || resting) return now;
  const wanting = polls.filter(({ wants }) => wants === 'look');
  return wanting.find(({ main }) => main !== mainWasLast) ?? wanting[0];
};

/** Asking again would bring a lock-out nearer. */
const LOCK_CODES: ReadonlySet<PhoneErrorCode> = new Set(['password-refused', 'locked-out', 'login-weaker']);
/** The whole phone would answer the same again. */
const PHONE_CODES: ReadonlySet<PhoneErrorCode> = new Set([
  'no-remote-control',
  'not-a-phone',
  'https-wanted',
  'certificate',
  'certificate-new',
  'certificate-changed',
  'old-tls',
]);
/** Codes of a problem with one display, which say nothing of the others. */
const PAGE_CODES: ReadonlySet<PhoneErrorCode> = new Set(['bad-reply', 'too-much', 'refused']);
const FINAL_STATUSES: ReadonlySet<number> = new Set([401, 403, 404]);

export const asPhoneError = (error: unknown): PhoneError =>
  error instanceof PhoneError ? error : new PhoneError('bad-reply', { cause: error });

/** What a failed fetch ends or puts off: every display, this one, or the asking for this one or for any. */
export const whatEnds = (
  { main }: DisplayPoll,
  { code, status = 0 }: PhoneError,
): 'end-all' | 'end-this' | 'delay-this' | 'delay-all' => {
  if (LOCK_CODES.has(code) || (main && PHONE_CODES.has(code))) return 'end-all';
  const refused = code === 'password-missing' || (code === 'refused' && FINAL_STATUSES.has(status));
  if (refused || PHONE_CODES.has(code)) return 'end-this';
  return PAGE_CODES.has(code) ? 'delay-this' : 'delay-all';
};
