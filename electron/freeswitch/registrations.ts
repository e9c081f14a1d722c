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

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

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

/** A registration that is named in a profile or by a script: of a profile of the server's, or (`*`) of any. */
export interface RegistrationName {
  readonly profile: string;
  readonly user: string;
  /** ''; the server's default. */
  readonly domain: string;
}

const NAME = /^(?<profile>\*|[\w.-]+)\/(?<user>[^\s@/]+)(?:@(?<domain>[^\s@/]+))?$/;

/** `internal/2000@domain`, where `*` is any profile and the domain may be missing; null: it is no name of one. */
export function readRegistrationName(written: string): RegistrationName | null {
  const { profile, user, domain = '' } = NAME.exec(written.trim())?.groups ?? {};
  return profile === undefined || user === undefined ? null : { profile, user, domain };
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
