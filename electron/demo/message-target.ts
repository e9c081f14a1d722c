import { hostText } from '../sip/fields';
import { loopbackAddress } from './loopback';

/** Where the phone registers: it is always on this computer. */
export interface Registrar {
  readonly host: string;
  readonly port: number;
  /** Its name in URIs, where that is not its host and port. */
  readonly domain?: string;
}

/** A MESSAGE's way. */
export interface MessageTarget {
  readonly uri: string;
  /** The part of the phone's own URI behind the `@`. */
  readonly home: string;
  readonly host: string;
  readonly port: number;
}

const USUAL_PORT = 5060;

/** A host with its port, and parameters, which say nothing here. */
const PLACE = /^(?:\[([0-9a-f:]+)\]|([^\s:;?[\]]+))(?::(\d{1,5}))?(?:;\S*)?$/i;

/** Signs that stand in the user of a URI as they are; a `%` begins an escape (RFC 3261 25.1). */
const ESCAPED = /%(?![0-9a-f]{2})|[^\w\-.!~*'()&=+$,;?/%]/giu;

const userText = (text: string): string =>
  text.replace(ESCAPED, (sign) =>
    [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );

const nameOf = ({ host, port, domain }: Registrar): string => domain ?? `${hostText(host)}:${port}`;

const placeIn = (text: string): { readonly host: string; readonly port: number } | null => {
  const found = PLACE.exec(text);
  const host = loopbackAddress(found?.[1] ?? found?.[2] ?? '');
  const port = Number(found?.[3] ?? USUAL_PORT);
  return host === null || port < 1 || port > 65_535 ? null : { host, port };
};

/**
 * Where the data of a key goes (PROTOCOL.md 6.2): to the registrar, unless the data names another place behind an `@`. null: to
 * no place on this computer.
 */
export const messageTarget = (data: string, registrar: Registrar | undefined): MessageTarget | null => {
  const at = data.lastIndexOf('@');
  const named = at < 0 ? undefined : data.slice(at + 1);
  const own = registrar && nameOf(registrar);
  const home = named ?? own;
  if (home === undefined) return null;
  const uri = `sip:${userText(at < 0 ? data : data.slice(0, at))}@${home}`;
  if (registrar && home === own) {
    const host = loopbackAddress(registrar.host);
    return host === null ? null : { uri, home, host, port: registrar.port };
  }
  const place = placeIn(home);
  return place && { uri, home: own ?? home, ...place };
};
