import { commandRequest, encoded, type PhoneRequest, type Wire } from './requests';

/** The actions of the vendor's list beside keys, calls and touches (PROTOCOL.md 2). */
export type Maintenance =
  /** Identities are counted from 1 to 12. */
  | { readonly do: 'log-off'; readonly identity: number | 'all' }
  /** `all`: by SIP, where there is no other (PROTOCOL.md 9); over HTTP each is registered anew by itself. */
  | { readonly do: 're-register'; readonly identity: number | 'all' }
  /** Ringers are counted from 1 to 9. */
  | { readonly do: 'play-ringer'; readonly ringer: number }
  /** Mends the layer of the line labels in screen.bmp of an 820 or 821. */
  | { readonly do: 'mend-line-info' }
  | { readonly do: 'reboot' }
  /** Back to the state in which it left the factory. */
  | { readonly do: 'reset' }
  /** `all`: by SIP, where there is no other (PROTOCOL.md 9); over HTTP each has a command of its own. */
  | { readonly do: 'clear-list'; readonly list: 'dialled' | 'missed' | 'received' | 'all' }
  /** `url`: http or https, without credentials, printable ASCII. */
  | { readonly do: 'upgrade-firmware'; readonly url: string };

const IDENTITIES = 12;
const RINGERS = 9;

const counted = (number: number, most: number): number => {
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new RangeError(`must be a whole number from 1 to ${most}`);
};

const LISTS: Readonly<Record<string, string>> = { dialled: 'dialeddel', missed: 'misseddel', received: 'receiveddel' };

/** Programs do not agree on the host where a `\\`, or an `@` behind a `?`, stands before the path; the phone may read another one. */
const ADDRESS = /^https?:\/\/(?:(?![/?#@\\])[\x21-\x7e])+(?:\/(?:(?!\\)[\x21-\x7e])*)?$/i;

const isAddress = (text: string): boolean => {
  if (!ADDRESS.test(text)) return false;
  try {
    const { host, username, password } = new URL(text);
    return host !== '' && `${username}${password}` === '';
  } catch {
    // Not a URL at all.
    return false;
  }
};

/**
 * The URL as a value of a query. Signs that could end the value, or be decoded twice, are encoded; the rest stands as
 * the vendor writes it, for a phone that does not decode (PROTOCOL.md 5.1).
 */
const firmwareValue = (text: string): string => {
  // The text itself stays out of the message: it may hold a password.
  if (!isAddress(text)) throw new TypeError('firmware needs an http or https address without user and password');
  return encoded(text).replace(/%(?:3A|2F|3F|3D)/g, decodeURIComponent);
};

const page = (path: string): PhoneRequest => ({ method: 'GET', path });

/**
 * The request for an action, as the vendor writes it. One for another page than command.htm is always a GET: POST means
 * something else there (PROTOCOL.md 1.1). Throws RangeError and TypeError for an action that no phone has.
 */
export const maintenanceRequest = (action: Maintenance, wire: Wire): PhoneRequest => {
  switch (action.do) {
    case 'log-off':
      if (action.identity === 'all') return commandRequest('LOGOFFALL', wire);
      return commandRequest(`LOGOFFLINE=${counted(action.identity, IDENTITIES)}`, wire);
    case 're-register':
      if (action.identity === 'all') throw new RangeError('command.htm registers one identity anew at a time');
      return commandRequest(`REREGISTER=${counted(action.identity, IDENTITIES)}`, wire);
    case 'mend-line-info':
      return commandRequest('FIX_LIL=true', wire);
    case 'play-ringer':
      return page(`/line_login.htm?PLAY_RINGER:${counted(action.ringer, RINGERS)}=+Ringer`);
    case 'reboot':
      return page('/advanced_update.htm?reboot=Reboot');
    case 'reset':
      return page('/advanced_update.htm?reset=Reset');
    case 'clear-list': {
      const name = LISTS[action.list];
      if (name === undefined) throw new RangeError('command.htm clears one list at a time');
      return page(`/index.htm?${name}=clear`);
    }
    case 'upgrade-firmware':
      return page(`/dummy.htm?swload=load&firmware=${firmwareValue(action.url)}`);
  }
};
