/** One challenge of a WWW-Authenticate header; scheme and parameter names in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly params: ReadonlyMap<string, string>;
}

const SEPARATORS = /[\s,]*/y;
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const EQUALS = /\s*=\s*/y;
/** A quote ends a value where a comma, a further parameter or nothing stands behind it; others belong to it, escaped or not. */
const QUOTED = /"((?:[^"\\]|\\.|"(?!\s*(?:,|$)|\s+[\w-]+\s*=))*)(?:"|$)/y;
const BARE = /[^\s,"]*/y;

/** The match of a sticky pattern at `at`, or undefined. */
const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
};

interface Value {
  readonly value: string;
  readonly next: number;
}

const readValue = (header: string, at: number): Value => {
  const quoted = matchAt(QUOTED, header, at);
  if (quoted) return { value: (quoted[1] ?? '').replace(/\\(.)/g, '$1'), next: at + quoted[0].length };
  const bare = matchAt(BARE, header, at)?.[0] ?? '';
  return { value: bare, next: at + bare.length };
};

const parseHeader = (header: string): readonly Challenge[] => {
  const found: { readonly scheme: string; readonly params: Map<string, string> }[] = [];
  let at = 0;
  while (at < header.length) {
    at += matchAt(SEPARATORS, header, at)?.[0].length ?? 0;
    const token = matchAt(TOKEN, header, at)?.[0];
    // Text that belongs to no grammar is stepped over: a phone that writes it may still mean the rest.
    if (token === undefined) {
      at += 1;
      continue;
    }
    at += token.length;
    const params = found.at(-1)?.params;
    const equals = params && matchAt(EQUALS, header, at)?.[0];
    if (!params || equals === undefined) {
      found.push({ scheme: token.toLowerCase(), params: new Map() });
      continue;
    }
    const { value, next } = readValue(header, at + equals.length);
    at = next;
    const name = token.toLowerCase();
    if (!params.has(name)) params.set(name, value);
  }
  return found;
};

/**
 * All challenges of one or several WWW-Authenticate headers, in their order (RFC 9110 11.6.1). Several in one header,
 * any letter case, quoted and bare values are read; a first value stands when a parameter comes twice.
 */
export const parseChallenges = (headers: string | readonly string[] | undefined): readonly Challenge[] =>
  (typeof headers === 'string' ? [headers] : (headers ?? [])).flatMap(parseHeader);

/** The parameters of an Authentication-Info header (RFC 7616 3.5), names in lower case. */
export const parseAuthenticationInfo = (header: string | readonly string[] | undefined): ReadonlyMap<string, string> =>
  parseChallenges(`info ${typeof header === 'string' ? header : (header ?? []).join(', ')}`)[0]?.params ?? new Map();
