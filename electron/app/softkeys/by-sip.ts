import type { Incoming } from '../../sip/server';
import type { Button } from '../../sip/x-buttons';
import type { RoutedProfile } from '../connection/way';
import { buttonsOf, plainButtons } from './buttons';
import { type KeyWay, tokenIn, type WayEvents } from './key-way';
import type { Pace } from './pace';
import { KeyProblemError } from './problem-error';
import type { SoftKeyTools } from './tools';

interface BySipDeps {
  readonly profile: RoutedProfile;
  readonly tools: SoftKeyTools;
  /** The name of this program, as SIP tells it. */
  readonly program: string;
  readonly pace: Pace;
  readonly events: WayEvents;
}

/** One MESSAGE of this size fits into a datagram, with the longest labels and data. */
const KEYS_AT_ONCE = 3;

const bodyOf = ({ request }: Incoming): string => new TextDecoder().decode(request.body);

const hostText = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** Sets keys by a MESSAGE straight to the phone, and listens for the MESSAGEs of their presses (PROTOCOL.md 6.2). */
export async function createKeysBySip({ profile, tools, program, pace, events }: BySipDeps): Promise<KeyWay> {
  const { host, sip, name: phone } = profile;
  const ends = await tools.addressTowards(host).catch((cause: unknown) => {
    throw new KeyProblemError({ code: 'cannot-listen', phone }, { cause });
  });
  const server = await tools
    .listenSip({
      address: ends.own,
      port: 0,
      isKnown(address) {
        const isPhone = address === ends.peer;
        if (!isPhone) events.ignored('stranger');
        return isPhone;
      },
      handle(incoming) {
        const { method, uri } = incoming.request;
        if (method === 'OPTIONS') return { status: 200, reason: 'OK', headers: [['Allow', 'OPTIONS, MESSAGE']] };
        if (method !== 'MESSAGE')
          return { status: 405, reason: 'Method Not Allowed', headers: [['Allow', 'OPTIONS, MESSAGE']] };
        const token = tokenIn(uri, bodyOf(incoming));
        if (token !== null) events.pressed(token);
        return { status: 200, reason: 'OK' };
      },
    })
    .catch((cause: unknown) => {
      throw new KeyProblemError({ code: 'cannot-listen', phone }, { cause });
    });

  const send = async (buttons: readonly Button[]): Promise<'taken'> => {
    const { port, transport, user, registrar } = sip;
    const domain = registrar === '' ? hostText(host) : registrar;
    await pace();
    const of = user === '' ? domain : `${user}@${domain}`;
    const status = await tools.sendButtons({ host, port, transport, user, program, of }, buttons);
    if (status >= 300) throw new KeyProblemError({ code: 'soft-keys-refused', phone, status });
    return 'taken';
  };

  const { address, port } = server.local;
  return {
    most: KEYS_AT_ONCE,
    put: (keys) => send(buttonsOf(keys, (token) => `${token}@${hostText(address)}:${port}`)),
    putBack: (keys) => send(plainButtons(keys)),
    forgotten: () => {},
    close: () => server.close(),
  };
}
