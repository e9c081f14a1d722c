/** How a line is parted: at blanks, of which several are one, or at a sign of its own. */
interface Parting {
  readonly isEnd: (sign: string) => boolean;
  /** Whether several ends in a row are one. */
  readonly joins: boolean;
  readonly text: string;
}

const OWN_SEPARATOR = /^\^\^(.)([\s\S]*)$/u;

function partingOf(line: string): Parting {
  const [, separator, text] = OWN_SEPARATOR.exec(line) ?? [];
  if (separator === undefined || text === undefined) return { isEnd: (sign) => sign === ' ', joins: true, text: line };
  return { isEnd: (sign) => sign === separator, joins: false, text };
}

/** What stands behind a backslash for another sign; any other keeps its backslash. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['s', ' '],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ["'", "'"],
  ['"', '"'],
  ['\\', '\\'],
]);

/** A word without its quotes, and with the signs that its escapes stand for. */
function plain(word: string): string {
  let text = '';
  for (let at = 0; at < word.length; at += 1) {
    const sign = word[at] ?? '';
    const escaped = sign === '\\' ? ESCAPES.get(word[at + 1] ?? '') : undefined;
    if (escaped !== undefined) {
      text += escaped;
      at += 1;
    } else if (sign !== "'") text += sign;
  }
  return text;
}

/**
 * The words of a line as FreeSWITCH parts it, at most so many; the last takes the rest (PROTOCOL.md 6.1). A blank in single
 * quotes, or behind a backslash, parts nothing.
 */
export function splitWords(line: string, most: number): readonly string[] {
  const { isEnd, joins, text } = partingOf(line);
  const words: string[] = [];
  let at = 0;
  const skip = (): void => {
    while (joins && at < text.length && isEnd(text[at] ?? '')) at += 1;
  };
  /** Where the word that begins here ends. */
  const endOf = (): number => {
    let quoted = false;
    for (let end = at; end < text.length; end += 1) {
      const sign = text[end] ?? '';
      if (sign === '\\') end += 1;
      else if (sign === "'") quoted = !quoted;
      else if (!quoted && isEnd(sign)) return end;
    }
    return text.length;
  };
  skip();
  while (at < text.length) {
    const end = words.length === most - 1 ? text.length : endOf();
    const word = text.slice(at, end);
    words.push(plain(words.length === most - 1 && joins ? word.trimEnd() : word));
    at = end + 1;
    skip();
  }
  return words;
}
