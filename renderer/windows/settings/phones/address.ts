import { HOST_MOST_CHARS, PORT_MOST, SIP_USER_MOST_CHARS } from '../../../../electron/contract/limits';
import type { PhoneProfile } from '../../../../electron/contract/phones/profile';
import { readRegistrationName } from '../../../../electron/contract/phones/registration-name';
import { isSipAddress, readSipAddress } from '../../../../electron/contract/phones/sip-address';
import type { SipSettings } from '../../../../electron/contract/phones/ways';

/** A pasted address, taken apart; a part that it lacks is absent. */
export interface TakenApart {
  readonly host: string;
  readonly scheme?: PhoneProfile['scheme'];
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  /** Of a SIP address: it names the way to the phone, too. */
  readonly way?: 'sip';
  readonly sip?: Partial<Pick<SipSettings, 'user' | 'port' | 'transport'>>;
}

const PORTS = { http: 80, https: 443 } as const;
const SCHEME = /^(https?):\/\//i;
/** A SIP address where it is copied: in brackets (RFC 3261 20.10), with parameters and headers of its own (19.1.1). */
const SIP = /^<?(sip:(?:[^@>\s]*@)?[^;?>\s]+)(;[^?>\s]*)?(?:\?[^>\s]*)?>?$/i;
const SIP_PASSWORD = /^(sip:[^:@]*):([^@]*)(@.*)$/i;
/** The same hosts as the contract takes: names, IPv4, bare IPv6. */
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/;

/** A text that looks like an address and is none, such as 192.168.1.300, could never be asked. */
const canBeAsked = (host: string): boolean => {
  try {
    return new URL(`http://${host}/`).pathname === '/';
  } catch {
    return false;
  }
};

export const isHost = (text: string): boolean =>
  text.length <= HOST_MOST_CHARS && HOST.test(text) && canBeAsked(text.includes(':') ? `[${text}]` : text);
export const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= PORT_MOST;

/** As the contract has them: SIP_PORT and SipUser in contract/phones/ways.ts. */
const SIP_PORT = 5_060;
const SIP_USER = /^(?:[A-Za-z0-9\-_.!~*'()&=+$,;?/]|%[0-9A-Fa-f]{2})*$/;

export const isSipUser = (text: string): boolean => text.length <= SIP_USER_MOST_CHARS && SIP_USER.test(text);

/** The port that belongs to a scheme when nothing else is said. */
export const usualPort = (scheme: PhoneProfile['scheme']): number => PORTS[scheme];

/** Whether it is an IPv6 address with the zone that it is in (RFC 4007 11), which no address on file can have. */
export const hasZone = (text: string): boolean => /[\da-f]*:[\da-f:.]*%\w/i.test(text);

/** Whether a text is more than the name of a host: then it is taken apart when it is pasted. */
export const isLink = (text: string): boolean =>
  SCHEME.test(text.trim()) || SIP.test(text.trim()) || text.includes('@');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is no escape: then the text is meant as it stands.
    return text;
  }
};

/** `admin:pa%20ss` as user and password. */
function login(text: string): Pick<TakenApart, 'user' | 'password'> {
  const colon = text.indexOf(':');
  if (colon < 0) return { user: decoded(text) };
  return { user: decoded(text.slice(0, colon)), password: decoded(text.slice(colon + 1)) };
}

/** `[fe80::1]:8080`, `phone.lan:8080` and bare IPv6 as host and port. */
function hostAndPort(text: string): { readonly host: string; readonly port?: number } | null {
  const bracketed = /^\[([^\]]*)\](?::(\d+))?$/.exec(text);
  const plain = /^([^:]*)(?::(\d+))?$/.exec(text);
  const [, written, port] = bracketed ?? plain ?? [null, text, undefined];
  // A name may end with the dot of the root (RFC 3986 3.2.2).
  const host = written?.replace(/\.$/, '');
  if (host === undefined || !isHost(host)) return null;
  if (port === undefined) return { host };
  return isPort(Number(port)) ? { host, port: Number(port) } : null;
}

/** A scheme says its usual port, too. */
const schemeAndPort = (scheme: string | undefined): Pick<TakenApart, 'scheme' | 'port'> =>
  scheme === 'http' || scheme === 'https' ? { scheme, port: PORTS[scheme] } : {};

interface Authority {
  readonly host: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
}

/** `user:pass@host:port`, as far as it has these; null: there is no host in it that a phone could have. */
function authority(text: string): Authority | null {
  const at = text.lastIndexOf('@');
  const place = hostAndPort(text.slice(at + 1));
  return place && { ...place, ...(at < 0 ? {} : login(text.slice(0, at))) };
}

/** Whether it is surely the name of a host, and no piece of a password. */
const isSure = ({ host, port, user }: Authority): boolean =>
  /[.:]/.test(host) || (port === undefined && user === undefined);

/** A SIP address as the way to a phone. Its user stays as it is written there. */
function sipAddress(address: string, parameters = ''): TakenApart | null {
  const password = SIP_PASSWORD.exec(address)?.[2];
  const transport = /;transport=(?:udp|tcp)(?=;|$)/i.exec(parameters)?.[0] ?? '';
  const parts = readSipAddress(`${address.replace(SIP_PASSWORD, '$1$3')}${transport}`);
  if (!parts) return null;
  const { host, ...named } = parts;
  const { user = '', port = SIP_PORT } = named;
  if (!isHost(host) || !isPort(port) || !isSipUser(user)) return null;
  return {
    host,
    way: 'sip',
    sip: { ...named, port },
    ...(password === undefined ? {} : { password: decoded(password) }),
  };
}

/**
 * Takes `http://user:pass@host:port/path` apart, or any piece of it that has a host: user and password decoded, the path
 * dropped; a SIP address, too. null when there is no host in it that a phone could have.
 */
export function takeApart(text: string): TakenApart | null {
  const trimmed = text.trim();
  if (readRegistrationName(trimmed)) return { host: trimmed };
  const [, address, parameters] = SIP.exec(trimmed) ?? [];
  if (address !== undefined) return sipAddress(address, parameters);
  if (isSipAddress(trimmed)) return null;
  const scheme = SCHEME.exec(trimmed)?.[1]?.toLowerCase();
  const rest = trimmed.replace(SCHEME, '');
  const standard = authority(rest.replace(/[/?#].*$/s, ''));
  // A password may hold an @ or a slash that was not encoded: then the last @ is the border (unlike RFC 3986 3.2).
  const at = rest.lastIndexOf('@') + 1;
  const lenient = authority(rest.slice(0, at) + rest.slice(at).replace(/[/?#].*$/s, ''));
  const parts = standard && isSure(standard) ? standard : (lenient ?? standard);
  return parts && { ...schemeAndPort(scheme), ...parts };
}
