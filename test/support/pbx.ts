import { createSipAgent } from '../../electron/sip/agent';
import { hostText } from '../../electron/sip/fields';
import { headerValue } from '../../electron/sip/message';
import { type Answer, type Incoming, listenSip } from '../../electron/sip/server';
import { type FakeFreeSwitch, type HandedEvent, type How, startFakeFreeSwitch } from './event-socket-server';

/** A phone that is registered at the server below. */
export interface PbxPhone {
  readonly user: string;
  /** Where it takes SIP, and where the server has seen it. */
  readonly address: string;
  readonly port: number;
  readonly callId: string;
  readonly agent: string;
  /** In s since 1970. */
  readonly expires?: number;
  /** The host that it names itself, where that is not where it was seen. */
  readonly inside?: string;
  readonly profile?: string;
}

export interface Pbx extends FakeFreeSwitch {
  /** The phones that are registered from now on; each registration that is new is told to those who listen. */
  register(phones: readonly PbxPhone[]): void;
  /** Where phones send it their SIP, on 127.0.0.1. */
  readonly sipPort: number;
  /** The events that clients have handed over. */
  readonly handed: readonly HandedEvent[];
}

export const PBX_DOMAIN = 'pbx.example';

const contactOf = ({ user, address, port, inside, profile = 'internal' }: PbxPhone): string => {
  const own = `sofia/${profile}/sip:${user}@${hostText(inside ?? address)}:${port}`;
  return inside === undefined ? own : `${own};fs_nat=yes;fs_path=sip%3A${user}%40${address}%3A${port}`;
};

const rowOf = (phone: PbxPhone) => ({
  reg_user: phone.user,
  realm: PBX_DOMAIN,
  token: phone.callId,
  url: contactOf(phone),
  expires: String(phone.expires ?? 1_900_000_000),
  network_ip: phone.address,
  network_port: String(phone.port),
  network_proto: 'udp',
  hostname: 'pbx',
  metadata: '',
});

const statusOf = (phones: readonly PbxPhone[]): string =>
  [
    '\nRegistrations:\n====',
    ...phones.map(
      (phone) =>
        `Call-ID:    \t${phone.callId}\nUser:       \t${phone.user}@${PBX_DOMAIN}\nContact:    \t"" <${contactOf(phone).replace(/^sofia\/[^/]+\//, '')}>\nAgent:      \t${phone.agent}\nStatus:     \tRegistered(UDP)(unknown) EXP(x) EXPSECS(${(phone.expires ?? 1_900_000_000) - 1_800_000_000})\nIP:         \t${phone.address}\nPort:       \t${phone.port}\n`,
    ),
    `Total items returned: ${phones.length}\n====\n`,
  ].join('\n');

/** Sends a request to the phone as FreeSWITCH does, and waits for no answer. */
function deliver(method: 'NOTIFY' | 'MESSAGE', phone: PbxPhone, { headers, body }: HandedEvent): void {
  const agent = createSipAgent({
    peer: { host: phone.address, port: phone.port, transport: 'udp' },
    user: phone.user,
    program: 'FreeSWITCH',
    timers: { limitMs: 2_000 },
  });
  const event = headers.get('event-string');
  const subject = headers.get('subject');
  const own: [string, string][] = [
    ...(event === undefined
      ? []
      : ([
          ['Event', event],
          ['Subscription-State', 'terminated;reason=noresource'],
        ] as [string, string][])),
    ...(subject === undefined ? [] : ([['Subject', subject]] as [string, string][])),
  ];
  agent
    .request({
      method,
      uri: `sip:${phone.user}@${hostText(phone.address)}:${phone.port}`,
      to: `sip:${phone.user}@${PBX_DOMAIN}`,
      headers: own,
      body: { type: headers.get('content-type') ?? 'text/plain', text: body },
    })
    .catch(() => undefined)
    .finally(agent.close);
}

/** A NOTIFY goes by the Call-ID alone; a MESSAGE goes to no phone behind a router (PROTOCOL.md 6.1, 9). */
function isFor(phone: PbxPhone, method: 'NOTIFY' | 'MESSAGE', headers: HandedEvent['headers']): boolean {
  if (method === 'NOTIFY') return headers.get('call-id') === phone.callId;
  const isMeant = headers.get('user') === phone.user && headers.get('profile') === (phone.profile ?? 'internal');
  return isMeant && phone.inside === undefined;
}

/** A FreeSWITCH with phones: says where they are, and sends them NOTIFY and MESSAGE (PROTOCOL.md 6). */
export async function startPbx(phones: readonly PbxPhone[], how: How = {}): Promise<Pbx> {
  let registered = phones;
  const handed: HandedEvent[] = [];

  const named = (query: string): readonly PbxPhone[] => {
    const [profile = '', place = ''] = query.split('/');
    const [user = '', domain = PBX_DOMAIN] = place.split('@');
    return registered.filter(
      (one) =>
        one.user === user && domain === PBX_DOMAIN && (profile === '*' || profile === (one.profile ?? 'internal')),
    );
  };

  const api = (command: string): string => {
    const [word = '', ...rest] = command.split(' ');
    if (word === 'sofia_contact') {
      return named(rest.join(' ')).map(contactOf).join(',') || 'error/user_not_registered';
    }
    if (command === 'show registrations as json') {
      return registered.length === 0
        ? '{"row_count":0}'
        : JSON.stringify({ row_count: registered.length, rows: registered.map(rowOf) });
    }
    const [, profile, user] = /^sofia status profile (\S+) user (\S+)@/.exec(command) ?? [];
    if (profile === undefined) return `-ERR ${word} Command not found!`;
    return statusOf(registered.filter((one) => one.user === user && (one.profile ?? 'internal') === profile));
  };

  /** The phones that an event is for, as mod_sofia picks them (PROTOCOL.md 6.1, 9). */
  const onEvent = (event: HandedEvent): void => {
    handed.push(event);
    const { name, headers } = event;
    if (name !== 'SEND_MESSAGE' && name !== 'NOTIFY') return;
    const method = name === 'NOTIFY' ? 'NOTIFY' : 'MESSAGE';
    for (const phone of registered) if (isFor(phone, method, headers)) deliver(method, phone, event);
  };

  const server = await startFakeFreeSwitch({ api, onEvent, ...how });

  /** What the chat interface "event" makes of a MESSAGE (PROTOCOL.md 6.4). */
  const hear = ({ request, from }: Incoming): Answer => {
    if (request.method !== 'MESSAGE') return { status: 501, reason: 'Not Implemented' };
    const to = /^sip:([^@]+)@(.*)$/.exec(request.uri);
    const sender = /<?sip:([^@]+)@([^>;]+)/.exec(headerValue(request, 'From') ?? '');
    const body = Buffer.from(request.body).toString('utf8');
    const chat = decodeURIComponent(to?.[1] ?? '');
    if (!chat.startsWith('event+')) return { status: 202, reason: 'Accepted' };
    server.emit(
      {
        'Event-Name': 'RECV_MESSAGE',
        'Event-Date-Timestamp': String(Date.now() * 1_000),
        login: 'sip:mod_sofia@127.0.0.1:5060',
        proto: 'sip',
        from: `${sender?.[1] ?? ''}@${sender?.[2] ?? ''}`,
        from_user: sender?.[1] ?? '',
        from_host: sender?.[2] ?? '',
        to_user: chat,
        to_host: PBX_DOMAIN,
        from_sip_ip: from.address,
        from_sip_port: String(from.port),
        to: `${chat}@${PBX_DOMAIN}`,
        subject: 'SIMPLE MESSAGE',
        type: 'text/plain',
        sip_profile: 'internal',
      },
      body,
    );
    return { status: 202, reason: 'Accepted' };
  };
  const sip = await listenSip({ address: '127.0.0.1', port: 0, handle: hear });

  const tellRegistered = (phone: PbxPhone): void =>
    server.emit({
      'Event-Name': 'CUSTOM',
      'Event-Subclass': 'sofia::register',
      'profile-name': phone.profile ?? 'internal',
      'from-user': phone.user,
      'from-host': PBX_DOMAIN,
      'call-id': phone.callId,
      'network-ip': phone.address,
      'network-port': String(phone.port),
    });
  return {
    ...server,
    handed,
    sipPort: sip.local.port,
    register(now) {
      const before = registered;
      registered = now;
      for (const phone of now) if (!before.some(({ callId }) => callId === phone.callId)) tellRegistered(phone);
    },
    async stop() {
      await Promise.all([server.stop(), sip.close()]);
    },
  };
}
