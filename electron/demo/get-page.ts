import { get, type IncomingMessage, type RequestOptions } from 'node:http';
import { loopbackAddress } from './loopback';

/** The answer to a GET of the phone's own; `text` is null where it is more than the phone takes. */
export interface GotPage {
  readonly status: number;
  readonly text: string | null;
}

export interface GetOptions {
  /** How the phone names itself. */
  readonly program: string;
  /** Ends it without an answer. */
  readonly signal: AbortSignal;
}

const PAGE_LIMIT_BYTES = 64 * 1024;
const PAGE_LIMIT_MS = 5_000;
const URL_MOST = 1_000;

/** Why an address is not asked. */
export const NOT_ASKED = 'the phone asks this computer alone, over http';

const parsed = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

/** An address that the demo phone may ask: http on this computer, and no password in it; null: any other. */
export const ownUrl = (text: string): URL | null => {
  const url = text.length <= URL_MOST ? parsed(text) : null;
  if (url === null || url.protocol !== 'http:' || url.username !== '' || url.password !== '') return null;
  return loopbackAddress(url.hostname.replace(/^\[(.*)\]$/, '$1')) === null ? null : url;
};

/** `localhost` is this computer, whatever a name server says. */
const lookup: NonNullable<RequestOptions['lookup']> = (_host, { all }, answer) => {
  const [first, second] = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ] as const;
  if (all) answer(null, [first, second]);
  else answer(null, first.address, first.family);
};

const readText = async (message: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > PAGE_LIMIT_BYTES) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** Asks for a page once, and follows no redirect; null: no whole answer came in five seconds. */
export const getPage = (url: URL, { program, signal }: GetOptions): Promise<GotPage | null> =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, lookup, signal, headers: { 'User-Agent': program } });
    const limit = setTimeout(() => request.destroy(new Error('late')), PAGE_LIMIT_MS).unref();
    const end = (got: GotPage | null): void => {
      clearTimeout(limit);
      request.destroy();
      resolve(got);
    };
    request.on('error', () => end(null));
    request.on('response', (message) => {
      readText(message).then(
        (text) => end({ status: message.statusCode ?? 0, text }),
        () => end(null),
      );
    });
  });
