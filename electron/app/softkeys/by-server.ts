import type { RegistrationName } from '../../contract/phones/registration-name';
import type { FreeSwitchEvent } from '../../freeswitch/events';
import type { FreeSwitch } from '../../freeswitch/keep-connected';
import { createWhereabouts } from '../../freeswitch/registered';
import { handButtons, NoSuchKeyError } from '../../phone/freeswitch/buttons';
import type { Button } from '../../sip/x-buttons';
import { buttonsOf, plainButtons } from './buttons';
import { type KeyWay, tokenIn, type WayEvents } from './key-way';
import type { Pace } from './pace';
import { KeyProblemError } from './problem-error';

interface ByServerDeps {
  readonly server: Pick<FreeSwitch, 'api' | 'sendEvent' | 'listen'>;
  readonly name: RegistrationName;
  readonly pace: Pace;
  readonly events: WayEvents;
  /** In ms since 1970. */
  readonly now: () => number;
}

/** One MESSAGE of this size fits into a datagram, with the longest labels and data. */
const KEYS_AT_ONCE = 3;
/** A press that was on its way for so long is not what its sender waits for any more, in ms. */
const LATE_MS = 10_000;
/** The clocks of the server and of this computer differ by no more than this, or its time says nothing, in ms. */
const CLOCKS_DIFFER_MS = 60_000;

const REGISTERED = 'CUSTOM sofia::register';

/** Since when the event was on its way, in ms; 0: the server's clock is another one. */
function ageOf({ headers }: FreeSwitchEvent, now: number): number {
  // Microseconds since 1970.
  const at = Number(headers.get('Event-Date-Timestamp') ?? Number.NaN) / 1_000;
  const age = now - at;
  return Number.isFinite(age) && Math.abs(age) < CLOCKS_DIFFER_MS ? age : 0;
}

/** Sets keys through FreeSWITCH, and hears presses by its events (PROTOCOL.md 6.1, 6.4). */
export function createKeysByServer({ server, name, events, pace, now }: ByServerDeps): KeyWay {
  const whereabouts = createWhereabouts(server, name);
  /** The Call-IDs of registrations that were seen: another one is that of a phone that has restarted. */
  const callIds = new Set<string>();

  /** A press counts only from the address at which the server has the phone, and as its user. */
  const isPhone = async (headers: FreeSwitchEvent['headers']): Promise<boolean> => {
    if (headers.get('from_user') !== name.user) return false;
    const from = headers.get('from_sip_ip') ?? '';
    const phones = await whereabouts.findNow();
    return phones.some(({ address }) => address === from);
  };

  const pressed = async (event: FreeSwitchEvent): Promise<void> => {
    const { headers, body } = event;
    const token = tokenIn(headers.get('to_user') ?? '', headers.get('to') ?? '', body);
    // A message between two people is no press.
    if (token === null) return;
    if (!(await isPhone(headers).catch(() => false))) events.ignored('stranger');
    else if (ageOf(event, now()) > LATE_MS) events.ignored('late');
    else events.pressed(token);
  };

  const registered = ({ headers }: FreeSwitchEvent): void => {
    if (headers.get('from-user') !== name.user) return;
    const callId = headers.get('call-id') ?? '';
    if (callId === '' || callIds.has(callId)) return;
    callIds.add(callId);
    events.back();
  };

  const stop = server.listen(['RECV_MESSAGE', REGISTERED], (event) => {
    if (event.name === 'RECV_MESSAGE') void pressed(event);
    else if (event.headers.get('Event-Subclass') === 'sofia::register') registered(event);
  });

  const hand = async (buttons: readonly Button[]): Promise<'handed'> => {
    const { user, domain: host, profile } = name;
    await pace();
    // The registration that its phone has when it is first told is no news.
    if (callIds.size === 0) for (const { callId } of await whereabouts.findNow().catch(() => [])) callIds.add(callId);
    try {
      await handButtons(server, { user, host, profile }, buttons);
    } catch (error) {
      if (!(error instanceof NoSuchKeyError)) throw error;
      const [first] = buttons.filter(({ key }) => key > error.keys);
      throw new KeyProblemError({
        ...{ code: 'soft-key-not-on-phone', key: `P${first?.key ?? 0}` },
        ...{ model: error.model, keys: error.keys },
      });
    }
    return 'handed';
  };

  return {
    most: KEYS_AT_ONCE,
    // The chat interface "event" of FreeSWITCH hands it to those who listen (PROTOCOL.md 6.4).
    put: (keys) => hand(buttonsOf(keys, (token) => `event+${token}`)),
    putBack: (keys) => hand(plainButtons(keys)),
    forgotten: () => {},
    close: async () => stop(),
  };
}
