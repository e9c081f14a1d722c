import * as z from 'zod/mini';
import { HOST_MOST_CHARS } from '../limits';

const canBeAsked = (host: string): boolean => {
  try {
    return new URL(`http://${host}/`).pathname === '/';
  } catch {
    return false;
  }
};

/** A host name, an IPv4 or a bare IPv6 address: never a URL, so no credential can hide in it. */
export const Host = z.string().check(
  z.trim(),
  // A name may end with the dot of the root (RFC 3986 3.2.2), which no certificate has.
  z.overwrite((host) => host.replace(/(?<=[^.])\.$/, '')),
  z.minLength(1),
  z.maxLength(HOST_MOST_CHARS),
  z.regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/),
  // What looks like an address and is none, such as 192.168.1.300, could never be asked.
  z.refine((host) => canBeAsked(host.includes(':') ? `[${host}]` : host)),
);
