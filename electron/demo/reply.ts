/** An HTTP reply as data, so that it can be sent whole, cut short or thrown away. */
export interface Reply {
  readonly status: number;
  readonly reason: string;
  /** Name and value, in the order and the letters in which they go out. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** Instead of `body`: so many bytes that mean nothing, made while they are sent. */
  readonly filler?: number;
}

const NEVER_KEEP = [
  ['Cache-Control', 'no-cache'],
  ['Cache-Control', 'no-store'],
] as const;

const SERVER = ['Server', 'snom embedded'] as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (found) => escapes[found] ?? found);

/** `title` and `body` are HTML. */
const htmlText = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>\r\n`;

const html = (status: number, reason: string, text: string, more: Reply['headers'] = []): Reply => ({
  status,
  reason,
  headers: [...more, SERVER, ['Content-Type', 'text/html']],
  body: Buffer.from(text),
});

/** A page: `HTTP/1.1 200 Ok`, as the firmware spells it (PROTOCOL.md 1.2). */
export const page = (title: string, body: string): Reply => html(200, 'Ok', htmlText(title, body));

/** Size of the firmware's own 404 page, in bytes (PROTOCOL.md 1.2). */
const NOT_FOUND_BYTES = 181;

export const notFound = (): Reply => {
  const short = htmlText('snom VoIP phone: Error', '<h1>File not found</h1><p>No such page.</p>');
  return html(404, 'Not Found', `${short.trimEnd().padEnd(NOT_FOUND_BYTES - 2)}\r\n`, NEVER_KEEP);
};

export const forbidden = (): Reply =>
  html(403, 'Forbidden', htmlText('snom VoIP phone: Error', '<h1>Forbidden</h1>'), NEVER_KEEP);

/** The short 401 of a snom 300: no Server header, 22 bytes of text. */
export const unauthorised = (challenges: readonly string[]): Reply => ({
  status: 401,
  reason: 'Unauthorized',
  headers: [...challenges.map((challenge) => ['Www-Authenticate', challenge] as const), ['Content-Type', 'text/plain']],
  body: Buffer.from('Unauthorized request\r\n'),
});

export const redirect = (status: 302 | 307, to: string): Reply =>
  html(status, status === 302 ? 'Found' : 'Temporary Redirect', htmlText('snom', ''), [['Location', to]]);

export const tooLarge = (): Reply => html(413, 'Request Entity Too Large', htmlText('snom VoIP phone: Error', ''));

export const notImplemented = (): Reply => html(501, 'Not Implemented', htmlText('snom VoIP phone: Error', ''));

/** A document; `text` is XML. */
export const xml = (text: string): Reply => ({
  status: 200,
  reason: 'Ok',
  headers: [...NEVER_KEEP, SERVER, ['Content-Type', 'text/xml']],
  body: Buffer.from(text),
});

export const image = (bytes: Uint8Array): Reply => ({
  status: 200,
  reason: 'Ok',
  headers: [...NEVER_KEEP, SERVER, ['Content-Type', 'image/bmp']],
  body: bytes,
});

/** The same reply with another body. */
export const withBody = (reply: Reply, body: Uint8Array): Reply => ({ ...reply, body });

/** The same reply with a body of so many bytes. */
export const withFiller = (reply: Reply, bytes: number): Reply => ({ ...reply, filler: bytes });

/** Filler is made in pieces of this size. */
const PIECE = new Uint8Array(64 * 1024).fill(0x2e);

/** The body, piece by piece. */
export function* bodyOf({ body, filler }: Reply): Generator<Uint8Array> {
  if (filler === undefined) yield body;
  else for (let left = filler; left > 0; left -= PIECE.length) yield PIECE.subarray(0, Math.min(left, PIECE.length));
}

const lengthOf = ({ body, filler }: Reply): number => filler ?? body.length;

/** All headers, with the length and whether the connection stays. */
export const headersOf = (reply: Reply, stays: boolean): Reply['headers'] => [
  ...reply.headers,
  ['Content-Length', String(lengthOf(reply))],
  ['Connection', stays ? 'keep-alive' : 'close'],
];

/** The reply as it crosses the wire (RFC 9112 2.1). */
export const wireBytes = (reply: Reply, stays: boolean): Uint8Array => {
  const lines = headersOf(reply, stays).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${reply.status} ${reply.reason}\r\n${lines.join('')}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), ...bodyOf(reply)]);
};
