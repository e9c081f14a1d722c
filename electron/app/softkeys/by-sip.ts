import type { Incoming } from '../../sip/server';
import type { RoutedProfile } from '../connection/way';
import { buttonsOf, KEYS_AT_ONCE } from './buttons';
import { type KeyWay, tokenIn, type WayEvents } from './key-way';
import type { Pace } from './pace';
import { KeyProblemError } from './problem-error';
import type { SoftKeyTools } from './tools';

interface BySipDeps {
  readonly profile: RoutedProfile;
  readonly tools: Pick<SoftKeyTools, 'addressTowards' | 'listenSip' | 'sendButtons'>;
  /** The name of this program, as SIP tells it. */
  readonly program: string;
  readonly pace: Pace;
  readonly events: WayEvents;
}

const bodyOf = ({ request }: Incoming): string => new TextDecoder().decode(request.body);

const hostText = (address: string): string => (address.includes(':') ? `[${address}]` : address);

const ALLOW = [['Allow', 'OPTIONS, MESSAGE']] as const;

/**
 * Sets keys by a MESSAGE straight to the phone, and listens for the MESSAGEs of their presses (PROTOCOL.md 6.2).
 *
 * @throws KeyProblemError `cannot-listen`
 */
export async function createKeysBySip({ profile, tools, program, pace, events }: BySipDeps): Promise<KeyWay> {
  const { host, sip, name: phone } = profile;
  const cannotListen = (cause: unknown): never => {
    throw new KeyProblemError({ code: 'cannot-listen', phone }, { cause });
  };
  const ends = await tools.addressTowards(host).catch(cannotListen);

  const isKnown = (address: string): boolean => {
    const isPhone = address === ends.peer;
    if (!isPhone) events.ignored('stranger');
    return isPhone;
  };
  const server = await tools
    .listenSip({
      ...{ address: ends.own, port: 0, isKnown },
      handle(incoming) {
        const { method, uri } = incoming.request;
        if (method === 'OPTIONS') return { status: 200, reason: 'OK', headers: ALLOW };
        if (method !== 'MESSAGE') return { status: 405, reason: 'Method Not Allowed', headers: ALLOW };
        const token = tokenIn(uri, bodyOf(incoming));
        if (token !== null) events.pressed(token);
        return { status: 200, reason: 'OK' };
      },
    })
    .catch(cannotListen);
  const { address, port } = server.local;

  return {
    most: KEYS_AT_ONCE,
    async put(keys) {
      const { port: at, transport, user, registrar } = sip;
      const domain = registrar === '' ? hostText(host) : registrar;
      const of = user === '' ? domain : `${user}@${domain}`;
      await pace();
      const buttons = buttonsOf(keys, (token) => `${token}@${hostText(address)}:${port}`);
      const status = await tools.sendButtons({ host, port: at, transport, user, program, of }, buttons);
      if (status >= 300) throw new KeyProblemError({ code: 'soft-keys-refused', phone, status });
      return { fate: 'taken' };
    },
    // A key is always told whole.
    forgotten: () => {},
    doubt: () => {},
    ends,
    close: () => server.close(),
  };
}
