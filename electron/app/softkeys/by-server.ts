import type { RegistrationName } from '../../contract/phones/registration-name';
import type { Problem } from '../../contract/problem';
import type { FreeSwitchEvent } from '../../freeswitch/events';
import type { FreeSwitch } from '../../freeswitch/keep-connected';
import { createWhereabouts } from '../../freeswitch/registered';
import { handButtons, NoSuchKeyError } from '../../phone/freeswitch/buttons';
import type { Button } from '../../sip/x-buttons';
import type { Clock } from '../kernel/clock';
import { buttonsOf, KEYS_AT_ONCE } from './buttons';
import { type KeyWay, type Told, tokenIn, type WayEvents } from './key-way';
import type { Pace } from './pace';

interface ByServerDeps {
  readonly server: Pick<FreeSwitch, 'api' | 'sendEvent' | 'listen'>;
  readonly name: RegistrationName;
  readonly pace: Pace;
  readonly events: WayEvents;
  readonly clock: Pick<Clock, 'now' | 'after'>;
}

/** A press that was on its way for so long is not what its sender waits for any more, in ms. */
const LATE_MS = 10_000;
/** The clocks of the server and of this computer differ by no more than this, or its time says nothing, in ms. */
const CLOCKS_DIFFER_MS = 60_000;
/** Registrations of so short a time are looked at together, in ms: a switch that restarts has many. */
const TOGETHER_MS = 500;

const REGISTERED = 'sofia::register';

/** The age of the event in ms; 0: the server's clock is another one. */
function ageOf({ headers }: FreeSwitchEvent, now: number): number {
  // Microseconds since 1970.
  const at = Number(headers.get('Event-Date-Timestamp') ?? Number.NaN) / 1_000;
  const age = now - at;
  return Number.isFinite(age) && Math.abs(age) < CLOCKS_DIFFER_MS ? age : 0;
}

/** Whether a registration is of this user, at this profile and domain, as far as the name says them. */
const isOf = ({ user, domain, profile }: RegistrationName, headers: FreeSwitchEvent['headers']): boolean =>
  headers.get('from-user') === user &&
  (domain === '' || headers.get('from-host') === domain) &&
  (profile === '*' || headers.get('profile-name') === profile);

/**
 * Sets keys through FreeSWITCH, and hears presses by its events (PROTOCOL.md 6.1, 6.4). Its `put` rejects with a PhoneError of the
 * server, `not-registered`, `behind-nat`.
 */
export function createKeysByServer({ server, name, events, pace, clock }: ByServerDeps): KeyWay {
  const whereabouts = createWhereabouts(server, name);
  /** The Call-IDs of the registrations that are known: a phone that has restarted has another one. */
  let known: ReadonlySet<string> | null = null;
  let cancelLook: (() => void) | null = null;

  const callIds = async (): Promise<ReadonlySet<string>> =>
    new Set((await whereabouts.findNow()).map(({ callId }) => callId));

  /** A press counts only from an address at which the server has the phone, and as its user. */
  const isPhone = async (headers: FreeSwitchEvent['headers']): Promise<boolean> => {
    if (headers.get('from_user') !== name.user) return false;
    const from = headers.get('from_sip_ip') ?? '';
    return (await whereabouts.findNow()).some(({ address }) => address === from);
  };

  const pressed = async (event: FreeSwitchEvent): Promise<void> => {
    const { headers, body } = event;
    const token = tokenIn(headers.get('to_user') ?? '', headers.get('to') ?? '', body);
    // A message between two people is no press.
    if (token === null) return;
    if (!(await isPhone(headers).catch(() => false))) events.ignored('stranger');
    else if (ageOf(event, clock.now()) > LATE_MS) events.ignored('late');
    else events.pressed(token);
  };

  const look = async (): Promise<void> => {
    cancelLook = null;
    const before = known;
    const now = await callIds();
    known = now;
    if (before && [...now].some((callId) => !before.has(callId))) events.back();
  };

  const registered = ({ headers }: FreeSwitchEvent): void => {
    if (!isOf(name, headers) || known?.has(headers.get('call-id') ?? '')) return;
    cancelLook ??= clock.after(TOGETHER_MS, () => void look().catch(() => undefined));
  };

  const stop = server.listen(
    ['RECV_MESSAGE', `CUSTOM ${REGISTERED}`],
    (event) => {
      if (event.name === 'RECV_MESSAGE') void pressed(event);
      else if (event.headers.get('Event-Subclass') === REGISTERED) registered(event);
    },
    events.deaf,
  );

  const hand = async (buttons: readonly Button[]): Promise<void> => {
    const { user, domain: host, profile } = name;
    await pace();
    // The registration that its phone has when it is first told is no news.
    known ??= await callIds().catch(() => null);
    await handButtons(server, { user, host, profile }, buttons);
  };

  /** A key that one of the phones has not is left out, and the others are handed over. */
  const handFitting = async (buttons: readonly Button[]): Promise<Told> => {
    try {
      await hand(buttons);
      return { fate: 'handed' };
    } catch (error) {
      if (!(error instanceof NoSuchKeyError)) throw error;
      const { model, keys } = error;
      const fitting = buttons.filter(({ key }) => key <= keys);
      if (fitting.length > 0) await hand(fitting);
      const missing = buttons.filter(({ key }) => key > keys).map(({ key }) => `P${key}`);
      const problem = (key: string): Problem => ({ code: 'soft-key-not-on-phone', key, model, keys });
      return { fate: 'handed', failed: new Map(missing.map((key) => [key, problem(key)])) };
    }
  };

  return {
    most: KEYS_AT_ONCE,
    // The chat interface "event" of FreeSWITCH hands it to the listeners of its event socket (PROTOCOL.md 6.4).
    put: (keys) => handFitting(buttonsOf(keys, (token) => `event+${token}`)),
    // A key is always told whole.
    forgotten: () => {},
    doubt: () => {},
    ends: null,
    async close() {
      cancelLook?.();
      stop();
    },
  };
}
