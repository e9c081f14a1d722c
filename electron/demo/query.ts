/** One `name=value` of a query, or a word without `=`. */
export interface Parameter {
  readonly name: string;
  /** null: a word without `=`. */
  readonly value: string | null;
}

/** Percent-decoding that never fails: an invalid UTF-8 escape stays as it stands. A `+` is a plus. */
const decodePercent = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` or a broken byte sequence: a phone would not answer 500 to that, and neither do we.
    return text;
  }
};

/** Splits at `&`; each side of the first `=` is decoded after that, so `%3B` and `;` mean the same (PROTOCOL.md 1.1). */
export const readQuery = (query: string): readonly Parameter[] =>
  query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      if (at < 0) return { name: decodePercent(part), value: null };
      return { name: decodePercent(part.slice(0, at)), value: decodePercent(part.slice(at + 1)) };
    });

/** Path and query of a request target; the part behind `#` is left out. */
export const splitTarget = (target: string): { readonly path: string; readonly query: string } => {
  const [whole = ''] = target.split('#', 1);
  const at = whole.indexOf('?');
  return at < 0 ? { path: whole, query: '' } : { path: whole.slice(0, at), query: whole.slice(at + 1) };
};
