/** Where a phone is registered, as the server tells it (PROTOCOL.md 6.3). */
export interface Registration {
  readonly user: string;
  readonly realm: string;
  /** The registration's own Call-ID: it names one phone of several. */
  readonly callId: string;
  /** `sofia/internal/sip:2000@192.168.1.20:5060`. */
  readonly url: string;
  /** The address that the server has seen: behind NAT the router's. */
  readonly address: string;
  readonly port: number;
  readonly transport: string;
  /** In s since 1970; 0: it does not say. */
  readonly expires: number;
}

/** A value that could stand in a line of the event socket; '' for any other. */
const text = (value: unknown): string => {
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return /\p{Cc}/u.test(written) ? '' : written;
};

/** The rows of `show registrations as json`, the freshest first; null: that is no answer to it. */
export function readRegistrations(answer: string): readonly Registration[] | null {
  let found: unknown;
  try {
    found = JSON.parse(answer);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null || !('row_count' in found)) return null;
  const rows: readonly unknown[] = 'rows' in found && Array.isArray(found.rows) ? found.rows : [];
  return rows
    .flatMap((row): Registration[] => {
      if (typeof row !== 'object' || row === null) return [];
      const value = (name: string): string => text((row as Record<string, unknown>)[name]);
      const port = Number(value('network_port'));
      if (value('reg_user') === '' || value('network_ip') === '' || !Number.isInteger(port)) return [];
      return [
        {
          user: value('reg_user'),
          realm: value('realm'),
          callId: value('token'),
          url: value('url'),
          address: value('network_ip'),
          port,
          transport: value('network_proto'),
          expires: Number(value('expires')) || 0,
        },
      ];
    })
    .sort((one, other) => other.expires - one.expires);
}

/** A registration by its name: of a profile of the server's, or (`*`) of any. */
export interface RegistrationName {
  readonly profile: string;
  readonly user: string;
  /** ''; the server's default. */
  readonly domain: string;
}

/** The argument of `sofia_contact` for a name. */
export const contactQuery = ({ profile, user, domain }: RegistrationName): string =>
  `${profile}/${user}${domain === '' ? '' : `@${domain}`}`;

/** The contacts that `sofia_contact` prints; empty: none is registered. null: it says something else. */
export function readContacts(answer: string): readonly string[] | null {
  if (/^error\/user_not_registered\b/.test(answer)) return [];
  const contacts = answer.split(',').map((one) => one.trim());
  return contacts.every((one) => one.startsWith('sofia/')) ? contacts : null;
}

/** The parts of a contact. */
interface Contact {
  /** The profile of the server that the phone is registered at. */
  readonly profile: string;
  /** The host that the phone itself has named; IPv6 without brackets. */
  readonly host: string;
  /** Whether the server reaches it by the way back through a router only. */
  readonly isNat: boolean;
}

/** Older servers leave the `sip:` out. */
const CONTACT = /^sofia\/(?<profile>[^/]+)\/(?:sips?:)?(?:[^@]*@)?(?<host>\[[^\]]*\]|[^:;?>]+)(?<rest>.*)$/i;

/** `sofia/internal/sip:2000@192.168.1.20:5060;fs_nat=yes`; null: it is none. */
export function readContact(text: string): Contact | null {
  const { profile, host, rest = '' } = CONTACT.exec(text)?.groups ?? {};
  if (profile === undefined || host === undefined) return null;
  return { profile, host: host.replace(/^\[|\]$/g, ''), isNat: /;fs_nat=yes\b/i.test(rest) };
}

/** A registration as `sofia status profile … user …` prints it (PROTOCOL.md 6.3). */
export interface StatusRow extends Omit<Registration, 'url'> {
  /** `sip:2000@192.168.1.20:5060;fs_nat=yes`. */
  readonly contact: string;
  /** Its User-Agent. */
  readonly agent: string;
}

const statusRow = (fields: ReadonlyMap<string, string>): StatusRow | null => {
  const value = (name: string): string => text(fields.get(name) ?? '');
  const [user = '', realm = ''] = value('User').split('@');
  const callId = value('Call-ID');
  const [, transport = ''] = /^Registered\(([A-Z]+)/i.exec(value('Status')) ?? [];
  const contact = /<(?<uri>sips?:[^>]*)>/i.exec(value('Contact'))?.groups?.uri ?? value('Contact');
  if (callId === '' || user === '') return null;
  const place = { address: value('IP'), port: Number(value('Port')) || 0, transport: transport.toLowerCase() };
  const seconds = /EXPSECS\((-?\d+)\)/.exec(value('Status'))?.[1];
  return { user, realm, callId, contact, agent: value('Agent'), ...place, expires: Number(seconds ?? 0) };
};

/** The blocks of lines that `sofia status profile … user …` prints, one for each registration, the freshest first. */
export function readStatus(answer: string): readonly StatusRow[] {
  const rows: StatusRow[] = [];
  let fields = new Map<string, string>();
  const close = (): void => {
    const row = statusRow(fields);
    if (row) rows.push(row);
    fields = new Map();
  };
  for (const line of answer.split(/\r?\n/)) {
    const [, name, value = ''] = /^([A-Za-z-]+):\s*(.*)$/.exec(line.trim()) ?? [];
    if (name === 'Call-ID') close();
    if (name !== undefined) fields.set(name, value);
  }
  close();
  return rows.sort((one, other) => other.expires - one.expires);
}
