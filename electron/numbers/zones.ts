/** A part of the plain text: from `start` up to `end`. */
export interface Zone {
  readonly start: number;
  readonly end: number;
}

/** The longest link or address that is looked at as a whole, in characters. */
const WORD_LIMIT = 2_000;
/** The longest part of a mail address before its `@` (RFC 5321 4.5.3.1.1). */
const MAIL_LIMIT = 64;

const reach = (text: string, from: number, sign: RegExp, step: 1 | -1, limit: number): number => {
  let at = from;
  while (Math.abs(at - from) < limit && sign.test(text.charAt(step > 0 ? at : at - 1))) at += step;
  return at;
};

const IN_ADDRESS = /^[^\s<>"]$/;
const IN_MAIL_NAME = /^[\w.+%-]$/;

/** Web and mail addresses, which have digits of their own. */
function* addresses(text: string): Generator<Zone> {
  const mark = /:\/\/|@|\bwww\./gi;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const mail = found[0] === '@';
    const start = mail ? reach(text, found.index, IN_MAIL_NAME, -1, MAIL_LIMIT) : found.index;
    const end = reach(text, found.index + 1, mail ? /^[\w.-]$/ : IN_ADDRESS, 1, WORD_LIMIT);
    yield { start, end };
    mark.lastIndex = Math.max(end, found.index + found[0].length);
  }
}

/** Each attempt of these is short, whatever the text. */
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/g;
/** A UUID, a MAC or IPv6 address or a time, a hexadecimal number. */
const OTHERS =
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|\b[\da-f]{2}(?:[:-][\da-f]{2}){5}\b|(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{1,4}(?![\w:])|\b0x[\da-f]+\b/gi;

const TURN = /\u202e[^\u202c\n]*/g;

const matches = function* (text: string, pattern: RegExp): Generator<Zone> {
  for (const { index, 0: found } of text.matchAll(pattern)) yield { start: index, end: index + found.length };
};

/** Where digits stand that belong to something else, in their order. */
export const foreignZones = (text: string): readonly Zone[] =>
  [...addresses(text), ...matches(text, IBAN), ...matches(text, OTHERS)].sort((one, other) => one.start - other.start);

/** Where the original text is shown from right to left by force: digits in it are not the ones that people see. */
export const turnedZones = (original: string): readonly Zone[] =>
  original.includes('\u202e') ? [...matches(original, TURN)] : [];

/** Whether anything between `start` and `end` is in one of the zones, which are in order; looks at each zone once. */
export function createZoneCheck(zones: readonly Zone[]): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    while ((zones[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const zone = zones[next];
    return zone !== undefined && zone.start < end;
  };
}
