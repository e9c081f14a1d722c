import { headerValue, type SipMessage } from './message';

/** What has a meaning in a value: a quoted text, a pointed bracket with all that is in it, the separators. */
const MARKS = { ',': /"(?:[^"\\]|\\.)*"?|<[^>]*>?|,/g, ';': /"(?:[^"\\]|\\.)*"?|<[^>]*>?|;/g } as const;

/** The parts of a value between these separators, which do not count inside quotes or pointed brackets. */
function split(value: string, separator: ',' | ';'): readonly string[] {
  if (!value.includes(separator)) return [value.trim()];
  const parts: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of value.matchAll(MARKS[separator])) {
    if (mark !== separator) continue;
    parts.push(value.slice(from, index).trim());
    from = index + 1;
  }
  return [...parts, value.slice(from).trim()];
}

type Params = ReadonlyMap<string, string>;

/** Parameters behind a value; names in lower case, those without a value are ''. */
function paramsIn(parts: readonly string[]): Params {
  const params = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = (equals === -1 ? part : part.slice(0, equals)).trim().toLowerCase();
    const value = equals === -1 ? '' : part.slice(equals + 1).trim();
    if (name !== '' && !params.has(name)) params.set(name, value.replace(/^"(.*)"$/, '$1'));
  }
  return params;
}

/** Where an answer goes (RFC 3261 20.42). */
export interface Via {
  /** `UDP`, `TCP`, in capitals. */
  readonly transport: string;
  readonly host: string;
  /** undefined: the usual one. */
  readonly port: number | undefined;
  readonly params: Params;
}

const VIA = /^SIP\s*\/\s*2\.0\s*\/\s*(\w+)\s+(\[[^\]]*\]|[^\s:;,[\]]+)\s*(?::\s*(\d{1,5}))?$/i;

/** The topmost Via of a message; null: it has none that can be read. */
export function topVia(message: Pick<SipMessage, 'headers'>): Via | null {
  const [first = ''] = split(headerValue(message, 'Via') ?? '', ',');
  const [by = '', ...params] = split(first, ';');
  const found = VIA.exec(by);
  if (!found) return null;
  const port = found[3] === undefined ? undefined : Number(found[3]);
  return {
    transport: (found[1] ?? '').toUpperCase(),
    host: (found[2] ?? '').replace(/^\[(.*)\]$/, '$1'),
    port,
    params: paramsIn(params),
  };
}

/** The branch of the topmost Via, which tells answers apart; '': it has none. It is read for each answer, so without the rest. */
export const branchOf = (message: Pick<SipMessage, 'headers'>): string =>
  /^[^,]*?;\s*branch\s*=\s*([^\s;,]+)/i.exec(headerValue(message, 'Via') ?? '')?.[1] ?? '';

/** The tag of a From or To; undefined where it has none. */
export const tagOf = (value: string): string | undefined => paramsIn(split(value, ';').slice(1)).get('tag');

/** What a CSeq says; null: it cannot be read. */
export function readCSeq(
  message: Pick<SipMessage, 'headers'>,
): { readonly number: number; readonly method: string } | null {
  const found = /^(\d{1,10})\s+(\S+)$/.exec(headerValue(message, 'CSeq') ?? '');
  return found && { number: Number(found[1]), method: found[2] ?? '' };
}

/** A host as it stands in a URI or a Via. */
export const hostText = (host: string): string => (host.includes(':') ? `[${host}]` : host);
