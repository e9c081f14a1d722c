/** A phone by its registration at FreeSWITCH: of a profile of the server's, or (`*`) of any (PROTOCOL.md 6.3). */
export interface RegistrationName {
  readonly profile: string;
  readonly user: string;
  /** '': the server's default. */
  readonly domain: string;
}

// `*/2000`, `*/2000@domain`, `internal/2000@domain`: without a domain, a profile's name could be a host's.
export const REGISTRATION = /^(?:\*|[\w.-]+(?=\/[^@]+@))\/[^\s@/,\p{C}]+(?:@[^\s@/,\p{C}]+)?$/u;

/** The parts of a registration's name; null: it is no name of one. */
export function readRegistrationName(written: string): RegistrationName | null {
  if (!REGISTRATION.test(written)) return null;
  const [profile = '', named = ''] = written.split('/');
  const [user = '', domain = ''] = named.split('@');
  return { profile, user, domain };
}

/** Whether the place of an address names a registration. */
export const isRegistration = (host: string): boolean => host.includes('/');

/** A phone as its server knows it. */
export interface SeenPhone {
  /** The Call-ID of its registration. */
  readonly callId: string;
  /** Where the server has seen it. */
  readonly address: string;
  readonly model?: string;
  readonly mac?: string;
  readonly firmware?: string;
}
