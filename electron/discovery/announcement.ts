import { isSnoms, readHardwareAddress } from './hardware-address';

/** What a phone announces when it starts. Any device in the network can say it: believed only when asked again. */
export interface Announcement {
  /** Twelve hexadecimal digits in capitals. */
  readonly mac: string;
  /** `870`, `D785`. */
  readonly model?: string;
  readonly firmware?: string;
}

/** An announcement has about 450 bytes; what comes behind so many is not read. */
const READ_MOST_BYTES = 4_096;
const LINES_MOST = 60;

/** `SUBSCRIBE sip:MAC%3a00041324AB01@224.0.1.75 SIP/2.0`; the user is the hardware address, `From` and `To` have it, too. */
const REQUEST = /^SUBSCRIBE sips?:/i;
const USER = /sips?:(?:MAC(?:%3a|:))?([0-9a-f]{12})@/i;
/** SIP header fields that are read, and their short forms (RFC 3261 7.3.3, RFC 6665 8.2.1). */
const ADDRESSED = /^(?:from|f|to|t)\s*:/i;
const EVENT = /^(?:event|o)\s*:\s*ua-profile\s*(;.*)?$/i;

/**
 * Reads the SIP SUBSCRIBE that a Snom phone sends to all devices when it starts (SIP PnP, wiki.snom.com "Auto
 * Provisioning/PnP"); null for everything else, whatever it is.
 */
export function readAnnouncement(datagram: Uint8Array): Announcement | null {
  const text = Buffer.from(datagram.subarray(0, READ_MOST_BYTES)).toString('latin1');
  const [first = '', ...fields] = text.split(/\r?\n/, LINES_MOST);
  if (!REQUEST.test(first)) return null;
  const event = fields.map((field) => EVENT.exec(field)).find((match) => match !== null);
  const mac = macIn([first, ...fields.filter((field) => ADDRESSED.test(field))]);
  if (!event || !mac) return null;
  const { vendor, model, version } = parameters(event[1] ?? '');
  // Phones that are sold under another name keep the maker's hardware address.
  if (vendor?.toLowerCase() !== 'snom' && !isSnoms(mac)) return null;
  const name = model?.replace(/^snom[ -]?/i, '').toUpperCase() ?? '';
  return {
    mac,
    ...(/^(?!OEM$)[A-Z0-9]{1,8}$/.test(name) ? { model: name } : {}),
    ...(version && /^[\w.-]{1,40}$/.test(version) ? { firmware: version } : {}),
  };
}

function macIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const mac = readHardwareAddress(USER.exec(line)?.[1] ?? '');
    if (mac) return mac;
  }
  return null;
}

/** `;profile-type="device";vendor="snom";model="snom870"`: those of them that are asked for. */
function parameters(text: string): { readonly vendor?: string; readonly model?: string; readonly version?: string } {
  const value = (name: string): string | undefined =>
    new RegExp(`;\\s*${name}\\s*=\\s*"?([^";]{1,60})"?\\s*(?=;|$)`, 'i').exec(text)?.[1];
  const [vendor, model, version] = [value('vendor'), value('model'), value('version')];
  return { ...(vendor ? { vendor } : {}), ...(model ? { model } : {}), ...(version ? { version } : {}) };
}
