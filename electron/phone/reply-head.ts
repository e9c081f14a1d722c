/** The head of a reply as a strict parser takes it, and what its status line and headers say of the body. */
export interface ReplyHead {
  /** Lines with CR LF, up to and with the blank one; latin1. */
  readonly text: string;
  /** NaN where there is none. */
  readonly status: number;
  readonly isChunked: boolean;
}

/** An RFC 9110 token (5.6.2). */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const STATUS = /^(HTTP\/\d\.\d) +(\d{3})(?!\d) */;

interface Field {
  readonly name: string;
  readonly value: string;
}

/**
 * The headers of embedded servers (PROTOCOL.md 1.6): a line that begins with a blank goes on with the one before it (RFC 9112
 * 5.2), a blank before the colon is none (5.1), and a line without a colon, or with a name that is none, says nothing.
 */
function fieldsIn(lines: readonly string[]): readonly Field[] {
  const fields: Field[] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) fields[fields.length - 1] = { ...last, value: `${last.value} ${line.trim()}`.trim() };
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trimEnd();
    if (NAME.test(name)) fields.push({ name, value: line.slice(colon + 1).trim() });
  }
  return fields;
}

const named = (fields: readonly Field[], wanted: string): readonly string[] =>
  fields.filter(({ name }) => name.toLowerCase() === wanted).flatMap(({ value }) => value.split(','));

/**
 * The fields with one length at most: chunks say their own (RFC 9112 6.3), and a length that is said twice is one. Lengths
 * that differ stay, for the parser to refuse.
 */
function withOneLength(fields: readonly Field[], isChunked: boolean): readonly Field[] {
  const lengths = new Set(named(fields, 'content-length').map((length) => length.trim()));
  if (lengths.size === 0 || (lengths.size > 1 && !isChunked)) return fields;
  const others = fields.filter(({ name }) => name.toLowerCase() !== 'content-length');
  const [length = ''] = lengths;
  return isChunked ? others : [...others, { name: 'content-length', value: length }];
}

/** Reads a head from its status line to its blank line, whatever ends its lines: CR LF or LF alone (RFC 9112 2.2). */
export function readHead(head: string): ReplyHead {
  const [line = '', ...lines] = head.replace(/\r?\n\r?\n$/, '').split(/\r?\n/);
  const fields = fieldsIn(lines);
  const isChunked = named(fields, 'transfer-encoding').at(-1)?.trim().toLowerCase() === 'chunked';
  const written = withOneLength(fields, isChunked).map(({ name, value }) => `${name}: ${value}\r\n`);
  const status = Number(STATUS.exec(line)?.[2] ?? Number.NaN);
  return { text: `${line.replace(STATUS, '$1 $2 ')}\r\n${written.join('')}\r\n`, status, isChunked };
}
