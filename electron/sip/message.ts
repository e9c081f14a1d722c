/** A header's name, written out, and its value. */
export type Header = readonly [name: string, value: string];

export interface SipRequest {
  readonly is: 'request';
  readonly method: string;
  readonly uri: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

export interface SipResponse {
  readonly is: 'response';
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

export type SipMessage = SipRequest | SipResponse;

/** The bytes of a head, start line included; no message of a phone comes near it. */
export const HEAD_LIMIT_BYTES = 65_536;
export const BODY_LIMIT_BYTES = 1_000_000;
const HEADERS_MOST = 500;

/** The short names of headers (RFC 3261 7.3.3 and the registry of RFC 3968), and what they stand for. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['a', 'accept-contact'],
  ['b', 'referred-by'],
  ['c', 'content-type'],
  ['e', 'content-encoding'],
  ['f', 'from'],
  ['i', 'call-id'],
  ['k', 'supported'],
  ['l', 'content-length'],
  ['m', 'contact'],
  ['o', 'event'],
  ['r', 'refer-to'],
  ['s', 'subject'],
  ['t', 'to'],
  ['u', 'allow-events'],
  ['v', 'via'],
]);

/** A peer may send any name: so many, of so many letters, are kept. */
const NAMES_KEPT = 200;
const KEPT_MOST_CHARS = 40;
const fullNames = new Map<string, string>();

/** In small letters and written out. Each name is worked out once: every message is asked for several headers. */
const fullName = (name: string): string => {
  const known = fullNames.get(name);
  if (known !== undefined) return known;
  const lower = name.toLowerCase();
  const full = SHORT_NAMES.get(lower) ?? lower;
  if (fullNames.size < NAMES_KEPT && name.length <= KEPT_MOST_CHARS) fullNames.set(name, full);
  return full;
};

/** The values of a header in the order in which they came; `name` in any letter case, short or written out. */
export const headerValues = ({ headers }: Pick<SipMessage, 'headers'>, name: string): readonly string[] => {
  const wanted = fullName(name);
  return headers.filter(([one]) => fullName(one) === wanted).map(([, value]) => value);
};

/** The first value of a header; undefined where there is none. */
export const headerValue = ({ headers }: Pick<SipMessage, 'headers'>, name: string): string | undefined => {
  const wanted = fullName(name);
  return headers.find(([one]) => one === name || fullName(one) === wanted)?.[1];
};

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** What would end a line of the head, or the head itself. */
const LINE_ENDS = /[\r\n\0]/;

const checked = (text: string): string => {
  if (LINE_ENDS.test(text)) throw new RangeError('A line of a SIP message holds no line break.');
  return text;
};

const headerLine = ([name, value]: Header): string => {
  if (!HEADER_NAME.test(name)) throw new RangeError('That is no name of a header.');
  return `${name}: ${checked(value)}\r\n`;
};

const startLine = (message: SipMessage): string =>
  message.is === 'request'
    ? `${checked(message.method)} ${checked(message.uri)} SIP/2.0\r\n`
    : `SIP/2.0 ${message.status} ${checked(message.reason)}\r\n`;

/**
 * The bytes of a message. Content-Length is counted here, in bytes of the body, and stands last.
 *
 * @throws RangeError where a line break would make more headers of it
 */
export function writeMessage(message: SipMessage): Buffer {
  const headers = message.headers.filter(([name]) => fullName(name) !== 'content-length');
  const head = `${startLine(message)}${headers.map(headerLine).join('')}Content-Length: ${message.body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'utf8'), message.body]);
}

const REQUEST_LINE = /^([!%'*+.`~\w-]+) (\S+) SIP\/2\.0$/i;
/** A reason may hold any sign, also those that end a line in other texts than SIP's (U+2028). */
const STATUS_LINE = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/is;

type Start = Pick<SipRequest, 'is' | 'method' | 'uri'> | Pick<SipResponse, 'is' | 'status' | 'reason'>;

function readStart(line: string): Start | null {
  const request = REQUEST_LINE.exec(line);
  if (request) return { is: 'request', method: request[1] ?? '', uri: request[2] ?? '' };
  const response = STATUS_LINE.exec(line);
  return response && { is: 'response', status: Number(response[1]), reason: response[2] ?? '' };
}

/** The headers of a head; a line that begins with a blank goes on with the one before it (RFC 3261 7.3.1). */
function readHeaders(lines: readonly string[]): readonly Header[] | null {
  const headers: [name: string, value: string][] = [];
  for (const line of lines) {
    const last = headers.at(-1);
    if (/^[ \t]/.test(line)) {
      if (!last) return null;
      last[1] = `${last[1]} ${line.trim()}`.trim();
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trimEnd();
    if (!HEADER_NAME.test(name) || headers.length === HEADERS_MOST) return null;
    headers.push([name, line.slice(colon + 1).trim()]);
  }
  return headers;
}

/** A head, and where the body begins. */
export interface Head {
  readonly start: Start;
  readonly headers: readonly Header[];
  readonly bodyAt: number;
  /** Bytes of the body, as Content-Length says; null: there is none. */
  readonly length: number | null;
}

/** The end of a head: the first empty line, however its lines end. */
function endOf(bytes: Buffer): { readonly end: number; readonly bodyAt: number } | null {
  const strict = bytes.indexOf('\r\n\r\n');
  const loose = bytes.indexOf('\n\n');
  if (strict === -1 && loose === -1) return null;
  return loose === -1 || (strict !== -1 && strict < loose)
    ? { end: strict, bodyAt: strict + 4 }
    : { end: loose, bodyAt: loose + 2 };
}

function lengthIn(headers: readonly Header[]): number | null | 'wrong' {
  const values = new Set(headerValues({ headers }, 'Content-Length'));
  if (values.size === 0) return null;
  const [value = ''] = values;
  const length = /^\d{1,9}$/.test(value) ? Number(value) : Number.POSITIVE_INFINITY;
  return values.size > 1 || length > BODY_LIMIT_BYTES ? 'wrong' : length;
}

/** Reads the head of a message. `more`: it has not come as a whole; null: it is no SIP, or more than the limits. */
export function readHead(bytes: Buffer): Head | 'more' | null {
  const found = endOf(bytes.subarray(0, HEAD_LIMIT_BYTES));
  if (!found) return bytes.length >= HEAD_LIMIT_BYTES ? null : 'more';
  const [first = '', ...lines] = bytes.toString('utf8', 0, found.end).split(/\r?\n/);
  const start = readStart(first);
  const headers = start && readHeaders(lines);
  const length = headers ? lengthIn(headers) : 'wrong';
  return start && headers && length !== 'wrong' ? { start, headers, bodyAt: found.bodyAt, length } : null;
}

export const messageOf = ({ start, headers }: Head, body: Uint8Array): SipMessage => ({ ...start, headers, body });

/**
 * Reads the one message of a datagram; what stands behind its Content-Length is not its body (RFC 3261 18.3). null: it is no
 * SIP, not whole, or more than the limits.
 */
export function readMessage(bytes: Buffer): SipMessage | null {
  const head = readHead(bytes);
  if (head === null || head === 'more') return null;
  const body = bytes.subarray(head.bodyAt);
  if (head.length !== null && body.length < head.length) return null;
  return messageOf(head, head.length === null ? body : body.subarray(0, head.length));
}
