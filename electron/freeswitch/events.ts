import type { Frame } from './frames';

/** Something that has happened in FreeSWITCH. */
export interface FreeSwitchEvent {
  /** `CUSTOM`, `RECV_MESSAGE`. */
  readonly name: string;
  /** By their names as the server writes them; an undefined value is ''. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // A lone % of a server that did not encode.
  }
};

/** The mark of a value that has none (PROTOCOL.md 6.4). */
const UNDEFINED = '_undef_';

/** Reads an event as plain text: URL-encoded header lines, and perhaps a body of its own length. null: it is none. */
export function readPlainEvent({ body }: Pick<Frame, 'body'>): FreeSwitchEvent | null {
  const text = body.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text.trimEnd() : text.slice(0, end);
  const lines = head.split('\n').flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    if (colon < 1) return [];
    const value = decoded(line.slice(colon + 1).trim());
    return [[line.slice(0, colon).trim(), value === UNDEFINED ? '' : value]];
  });
  const headers = new Map(lines);
  const name = headers.get('Event-Name');
  if (name === undefined) return null;
  return { name, headers, body: end === -1 ? '' : text.slice(end + 2) };
}
