import type { PhoneProfile } from '../../contract/phones/profile';
import { isRegistration } from '../../contract/phones/registration-name';
import type { Clock } from '../kernel/clock';

/** How the addresses of a name are asked for; rejects where it has none. */
export type AddressesOf = (name: string) => Promise<readonly string[]>;

type Place = Pick<PhoneProfile, 'host' | 'port'>;

/** Knows one phone under all spellings of its address. */
export interface PhoneIdentities {
  /** By what a phone is known to every process, as far as its name has been resolved. */
  of(place: Place): string;
  /** Resolves when `of` says all it can; null: it does already, so that keys stay in their order. Never rejects. */
  settle(place: Place): Promise<void> | null;
}

/** Longer than a name in a company's network takes, in ms: a key is not kept waiting for a name server that is gone. */
const LOOKUP_MOST_MS = 500;
/** A name without an address may have one later, in ms. */
const ASKED_AGAIN_MS = 60_000;

/** Ports of HTTP and HTTPS that need not be written. That of SIP is never written: by both ways it is the same phone. */
const DEFAULT_PORTS: ReadonlySet<number> = new Set([80, 443]);

const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
/** RFC 6890, 2.2.2 and 2.2.3; RFC 6761, 6.3. */
const LOOPBACK = /^(?:127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|(?:.+\.)?localhost)$/;
/** As the WHATWG URL standard writes `::ffff:192.0.2.1` (RFC 4291, 2.5.5.2). */
const MAPPED = /^\[::ffff:(?<high>[\da-f]+):(?<low>[\da-f]+)\]$/;

const asIpv4 = (host: string): string => {
  const { high, low } = MAPPED.exec(host)?.groups ?? {};
  if (high === undefined || low === undefined) return host;
  const [first, last] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, last >> 8, last & 255].join('.');
};

/** As the WHATWG URL standard spells it, or in small letters where it is no host to it. */
function hostnameOf(host: string): string {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return host.toLowerCase();
  }
}

/** The one spelling of a host: `127.1` and `[0:0:0:0:0:0:0:1]` have others. */
export function canonicalHost(host: string): string {
  // Its server knows where it is, and what other names it has.
  if (isRegistration(host)) return host;
  const bare = host.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const written = bare.includes(':') ? `[${bare}]` : bare;
  const one = asIpv4(hostnameOf(written).replace(/\.$/, ''));
  return LOOPBACK.test(one) ? 'localhost' : one;
}

const isName = (host: string): boolean =>
  host !== 'localhost' && !IPV4.test(host) && !host.startsWith('[') && !isRegistration(host);

/** Of several addresses always the same one, IPv4 first: profiles and phones' displays show that. */
const oneOf = (addresses: readonly string[]): string | undefined => {
  const all = addresses.map(canonicalHost).sort();
  return all.find((one) => !one.startsWith('[')) ?? all[0];
};

/** The facts known of a name: its address (null: none), and when it was asked for, in ms of `elapsed`. */
interface Resolved {
  readonly address: string | null;
  readonly at: number;
}

/** Names are known by their addresses, for as long as this process runs; one without an address is known by itself. */
export function createPhoneIdentities(addressesOf: AddressesOf | undefined, clock: Clock): PhoneIdentities {
  const known = new Map<string, Resolved>();
  const asking = new Map<string, Promise<void>>();

  const address = async (name: string): Promise<string | null> => {
    let stop = (): void => {};
    const late = new Promise<null>((resolve) => {
      stop = clock.after(LOOKUP_MOST_MS, () => resolve(null));
    });
    const found = addressesOf?.(name).then(oneOf, () => null);
    const first = await Promise.race([late, found]);
    stop();
    return first ?? null;
  };

  const ask = async (name: string): Promise<void> => {
    known.set(name, { address: await address(name), at: clock.elapsed() });
    asking.delete(name);
  };

  const isOld = ({ address: found, at }: Resolved): boolean => found === null && clock.elapsed() >= at + ASKED_AGAIN_MS;

  return {
    of({ host, port }) {
      const name = canonicalHost(host);
      const one = known.get(name)?.address ?? name;
      return DEFAULT_PORTS.has(port) ? one : `${one}:${port}`;
    },
    settle({ host }) {
      const name = canonicalHost(host);
      const before = known.get(name);
      if (!addressesOf || !isName(name) || (before && !isOld(before))) return null;
      const now = asking.get(name) ?? ask(name);
      asking.set(name, now);
      return now;
    },
  };
}
