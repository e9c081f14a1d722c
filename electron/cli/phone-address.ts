import { PhoneProfile } from '../contract/phones/profile';
import { readRegistrationName } from '../contract/phones/registration-name';
import { isSipAddress, readSipAddress } from '../contract/phones/sip-address';
import type { Values } from './options';
import type { WrongUsage } from './usage';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone % is part of a user's name.
  }
};

/** An IPv6 address with the zone that it is in (RFC 4007 11, RFC 6874). */
const ZONE = /\[[\da-f:.]+%[^\]]+\]/i;

/** `http://user@host:port`: a phone that is in no profile. A password here would stand in the system's process list. */
function readPhoneAddress(text: string): PhoneProfile | WrongUsage {
  let url: URL;
  try {
    url = new URL(text.includes('://') ? text : `http://${text}`);
  } catch {
    return { why: ZONE.test(text) ? 'phone-zone' : 'phone-not-understood' };
  }
  if (url.password !== '') return { why: 'password-in-phone' };
  const scheme = url.protocol.slice(0, -1);
  const profile = PhoneProfile.safeParse({
    id: 'command-line',
    name: url.host.slice(0, 60),
    way: 'http',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    scheme,
    port: url.port === '' ? (scheme === 'https' ? 443 : 80) : Number(url.port),
    user: decoded(url.username),
  });
  return profile.success && url.pathname === '/' && url.search === '' && url.hash === ''
    ? profile.data
    : { why: 'phone-not-understood' };
}

/** `sip:440@host:5060;transport=tcp`. */
function readSipPhone(text: string): PhoneProfile | WrongUsage {
  if (/^sips?:[^@]*:[^@]*@/i.test(text.trim())) return { why: 'password-in-phone' };
  const address = readSipAddress(text);
  if (!address) return { why: ZONE.test(text) ? 'phone-zone' : 'phone-not-understood' };
  const { host, ...sip } = address;
  const name = text.trim().replace(/^sip:/i, '').slice(0, 60);
  const profile = PhoneProfile.safeParse({ id: 'command-line', name, host, way: 'sip', sip });
  return profile.success ? profile.data : { why: 'phone-not-understood' };
}

/** `*`, a slash and an extension: where the phone is, its server says. */
function readRegisteredPhone(host: string): PhoneProfile | WrongUsage {
  const profile = PhoneProfile.safeParse({ id: 'command-line', name: host.slice(0, 60), host, way: 'find-out' });
  return profile.success ? profile.data : { why: 'phone-not-understood' };
}

/** The phone that was named by `--phone`; null: none was. */
export const readPhone = ({ phone }: Values): PhoneProfile | WrongUsage | null => {
  if (phone === undefined) return null;
  if (readRegistrationName(phone)) return readRegisteredPhone(phone);
  return isSipAddress(phone) ? readSipPhone(phone) : readPhoneAddress(phone);
};
