/** As long as a SIP URI may be, in characters. */
const SIP_CHARS_MOST = 200;

/**
 * The part of RFC 3261's user that names a person: unreserved characters, `+`, `&`, `$`. Left out: the signs that
 * divide user, password, parameters and headers, and `%`, behind which any of them could hide.
 */
const USER = /^[\w+*][\w.!~*+&$-]*$/;
const HOST_NAME = /^(?=.{1,120}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\.?$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^\[[0-9a-f:]{2,39}(?::\d{1,3}(?:\.\d{1,3}){3})?\]$/i;

const isIpv6 = (host: string): boolean =>
  IPV6.test(host) && host.includes(':') && !/:::|::.*::/.test(host) && host.split(':').length <= 9;

const isHost = (host: string): boolean => HOST_NAME.test(host) || IPV4.test(host) || isIpv6(host);

const isPort = (port: string): boolean => /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535;

/** A telephone number as user (RFC 3261, 19.1.6; RFC 3966, 3): digits, what people put between them, and where it is valid. */
const TELEPHONE_USER = /^(?=\D*\d)(?<digits>\+?[\d*().-]+)(?:;phone-context=[\w.+-]{1,64})?$/i;

/** Brackets and the context say nothing that a phone needs. */
const plainUser = (user: string): string => TELEPHONE_USER.exec(user)?.groups?.digits?.replace(/[()]/g, '') ?? user;

const PARTS = /^(?<scheme>sips?):(?<user>[^@:]+)@(?<host>\[[^\]]*\]|[^:;?@[\]]+)(?::(?<port>[^;?@]*))?(?:[;?].*)?$/i;

export interface SipAddress {
  /** `sip:user@host[:port]`, or `sips:`; without parameters and headers. */
  readonly uri: string;
  readonly user: string;
  readonly host: string;
}

/**
 * Reads a SIP URI whose percent-encoding has been decoded (RFC 3261, 19.1). Parameters and headers are dropped, and the
 * context of a telephone number: they would tell the phone more than whom to call. null: a password, no user, no host, or characters that no phone needs.
 */
export function readSip(text: string): SipAddress | null {
  const parts = PARTS.exec(text)?.groups;
  if (!parts) return null;
  const { scheme = '', host = '', port } = parts;
  const user = plainUser(parts.user ?? '');
  if (!USER.test(user) || !isHost(host) || (port !== undefined && !isPort(port))) return null;
  const uri = `${scheme.toLowerCase()}:${user}@${host}${port === undefined ? '' : `:${port}`}`;
  return uri.length <= SIP_CHARS_MOST ? { uri, user, host } : null;
}
