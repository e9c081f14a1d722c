import type { Misbehaviour } from '../../../electron/demo/misbehaviour';
import type { Action } from './actions';
import type { DoorName } from './doors';

/** The actions that a client is asked for, by the way in which the phones take them. */
export const GROUPS = {
  keys: [
    { do: 'press', keys: [{ key: 'F_NONE', holdMs: 1 }] },
    { do: 'touch', touches: [{ x: 1, y: 0, verb: 'pr' }] },
    { do: 'touch', touches: [{ x: 2, y: 0, verb: 'p' }] },
    { do: 'dtmf', digits: '12#' },
    { do: 'release-all' },
    { do: 'maintain', action: { do: 'log-off', identity: 'all' } },
    { do: 'maintain', action: { do: 'log-off', identity: 3 } },
    { do: 'maintain', action: { do: 're-register', identity: 12 } },
    { do: 'maintain', action: { do: 'mend-line-info' } },
  ],
  dial: [{ do: 'dial', number: '004930398330' }],
  pages: [
    { do: 'maintain', action: { do: 'clear-list', list: 'missed' } },
    { do: 'maintain', action: { do: 'reboot' } },
    { do: 'maintain', action: { do: 'reset' } },
  ],
  // On pages that a phone may keep for its administrator (PROTOCOL.md 1.3).
  admin: [
    { do: 'maintain', action: { do: 'play-ringer', ringer: 9 } },
    { do: 'maintain', action: { do: 'upgrade-firmware', url: 'https://firmware.example/870.bin?a=1&b=2' } },
  ],
  info: [{ do: 'info' }],
  screen: [{ do: 'screen', name: 'screen' }],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

export type Group = keyof typeof GROUPS;

/**
 * A misbehaviour, and the outcome of every action while it lasts, with `+` where the phone's journal has it done,
 * once, or `-` where it has not. Several in a list: either is true.
 */
export interface Row {
  readonly how: Misbehaviour | 'silent';
  /** For every group that has no word of its own. */
  readonly all: string;
  readonly but?: Partial<Record<Group, string | readonly string[]>>;
  /** The outcome of a key that waits behind a key, and behind a dial; absent: the same as of any key. */
  readonly behindKeys?: string;
  readonly behindDial?: string;
  /** The login of this phone; absent: as it comes. */
  readonly door?: DoorName;
  /** It is slow: these clients give up sooner. */
  readonly slow?: true;
  /** How often credentials are refused to one client; not at all unless said. */
  readonly refusals?: Partial<Record<Group, number>>;
}

const elsewhere = 'http://127.0.0.1:9';
const looks = (word: string) => ({ info: word, screen: word });

/** For a client that knows the phone already, as one does that has been used before. */
export const ROWS: readonly Row[] = [
  // Replies that go wrong after the phone did the requested action.
  {
    how: 'silent',
    all: 'no-reply+',
    but: looks('no-reply'),
    behindKeys: 'dropped-',
    behindDial: 'dropped-',
    slow: true,
  },
  { how: { delayMs: 20 }, all: 'done+', but: looks('done') },
  {
    how: { drip: { bytes: 1, everyMs: 30 } },
    all: 'no-reply+',
    but: looks('no-reply'),
    behindKeys: 'dropped-',
    behindDial: 'dropped-',
    slow: true,
  },
  { how: { drip: { bytes: 50, everyMs: 1 } }, all: 'done+', but: looks('done') },
  { how: { dial: 'no-answer' }, all: 'done+', but: { dial: 'no-answer+', ...looks('done') } },
  { how: { dial: 'ok' }, all: 'done+', but: looks('done') },
  { how: { noAnswer: true }, all: 'no-answer+', but: looks('bad-reply'), behindKeys: 'dropped-' },
  { how: { cutAt: 0 }, all: 'no-answer+', but: looks('bad-reply'), behindKeys: 'dropped-' },
  { how: { cutAt: 9 }, all: 'no-answer+', but: looks('bad-reply'), behindKeys: 'dropped-' },
  { how: { cutAt: 110 }, all: 'no-answer+', but: looks('bad-reply'), behindKeys: 'dropped-' },
  { how: { junk: true }, all: 'bad-reply+', but: looks('bad-reply'), behindKeys: 'dropped-', behindDial: 'dropped-' },
  { how: { bodyBytes: 5_000_000 }, all: 'done+', but: looks('too-much') },
  { how: { unsaidLength: true }, all: 'done+', but: looks('done') },
  // Only an action that is answered by a redirect is led elsewhere: a dial, and a restart of the phone.
  {
    how: { redirectTo: elsewhere },
    all: 'done+',
    but: { dial: 'foreign-reply+', pages: ['done+', 'foreign-reply+'], ...looks('done') },
    behindDial: 'dropped-',
  },
  {
    how: { goesAway: true },
    all: 'no-answer+',
    but: looks('bad-reply'),
    behindKeys: 'dropped-',
    // A phone may close its connection on a dial; that it is gone shows with the next request.
    behindDial: 'unreachable-',
  },
  { how: { imagePage: true }, all: 'done+', but: { info: 'done', screen: 'bad-reply' } },
  {
    how: { imageRedirect: true, redirectTo: elsewhere },
    all: 'done+',
    but: { dial: 'foreign-reply+', pages: ['done+', 'foreign-reply+'], info: 'done', screen: 'bad-reply' },
    behindDial: 'dropped-',
  },
  { how: { shortBmp: true }, all: 'done+', but: looks('done') },

  // Replies of another kind: the phone does nothing.
  { how: { http: 'redirects' }, all: 'https-wanted-', but: looks('https-wanted') },
  {
    how: { http: 'redirects', redirectTo: elsewhere },
    all: 'foreign-reply-',
    but: looks('bad-reply'),
    behindKeys: 'dropped-',
    behindDial: 'dropped-',
  },
  // This phone took http before: it is this page that is refused.
  { how: { http: 'forbidden' }, all: 'refused-', but: looks('refused') },
  { how: { page: 'd8xx' }, all: 'no-remote-control-', but: looks('no-remote-control') },
  {
    how: { page: 'other-device' },
    all: 'foreign-reply-',
    but: { info: 'not-a-phone', screen: 'bad-reply' },
    behindKeys: 'dropped-',
    behindDial: 'dropped-',
  },
  { how: { blocked: true }, door: 'Digest', all: 'locked-out-', but: looks('locked-out') },
  // The start page of another device takes any query for nothing: no client can tell that from a list that was cleared.
  { how: { otherSnomPage: true }, all: 'refused-', but: { pages: ['refused-', 'done-'], ...looks('refused') } },
  { how: { newWebInterface: true }, all: 'refused-', but: { pages: ['refused-', 'done-'], ...looks('refused') } },
  { how: { hiddenTags: true }, all: 'refused-', but: looks('done') },
  { how: { restrictedQueries: true }, all: 'refused-', but: looks('done') },
  { how: { adminPages: 403 }, all: 'done+', but: { admin: 'refused-', info: 'done', screen: 'refused' } },
  { how: { imageRefused: 403 }, all: 'done+', but: { info: 'done', screen: 'refused' } },

  // Refused credentials. A nonce that had worked may be at fault: it is answered anew, once (RFC 7616 3.3).
  {
    how: { unauthorised: true },
    door: 'Digest',
    all: 'password-refused-',
    but: { info: 'password-refused', screen: 'refused', pages: 'refused-', admin: 'refused-' },
    refusals: { keys: 2, dial: 2, info: 2, pages: 1, admin: 1, screen: 1 },
  },
  {
    how: { staleNonces: true },
    door: 'Digest',
    all: 'password-refused-',
    but: { info: 'password-refused', screen: 'refused', pages: 'refused-', admin: 'refused-' },
  },
  {
    how: { adminPages: 401 },
    door: 'Digest',
    all: 'done+',
    but: { admin: 'refused-', info: 'done', screen: 'refused' },
    refusals: { admin: 1, screen: 1 },
  },
  {
    how: { imageRefused: 401 },
    door: 'Digest',
    all: 'done+',
    but: { info: 'done', screen: 'refused' },
    refusals: { screen: 1 },
  },

  // Whether the request went out on the old connection or met the closed port, nothing was done.
  {
    how: { refuse: true },
    all: 'unreachable-',
    but: Object.fromEntries(
      Object.keys(GROUPS).map((group) => [
        group,
        group === 'info' || group === 'screen' ? ['bad-reply', 'unreachable'] : ['no-answer-', 'unreachable-'],
      ]),
    ),
    behindKeys: 'dropped-',
  },
];

/** For a client that asks this phone for the first time, where that makes a difference. */
export const STRANGERS: readonly Row[] = [
  { how: { http: 'forbidden' }, all: 'https-wanted-', but: looks('https-wanted') },
  {
    how: { otherSnomPage: true },
    all: 'not-a-phone-',
    but: { pages: ['not-a-phone-', 'done-'], ...looks('not-a-phone') },
  },
  { how: { hiddenTags: true }, all: 'https-wanted-', but: looks('done') },
  {
    how: { unauthorised: true },
    door: 'Digest',
    all: 'password-refused-',
    but: looks('password-refused'),
    refusals: { keys: 1, dial: 1, info: 1, pages: 1, admin: 1, screen: 1 },
  },
  {
    how: { refuse: true },
    all: 'unreachable-',
    but: looks('unreachable'),
    behindKeys: 'dropped-',
    behindDial: 'dropped-',
  },
];
