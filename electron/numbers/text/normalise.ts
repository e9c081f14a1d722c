/** A text as the finder reads it, and the way back to the text as it was. */
export interface Plain {
  readonly text: string;
  /** Where the character at `index` of the plain text stands in the original, in UTF-16 units. */
  readonly from: (index: number) => number;
  /** Where the characters before `end` of the plain text end in the original. */
  readonly until: (end: number) => number;
}

/**
 * The signs that are changed: digits, spaces and dashes of all scripts, invisible characters, stars of all shapes,
 * full-width and other forms that NFKC unfolds. Not in it: superscript, subscript and circled digits. They are marks of
 * footnotes, and end a number.
 */
const CHANGED =
  /[^\P{Nd}0-9]|[^\P{Zs} ]|[^\P{Pd}-]|\p{DI}|\p{Cf}|[\u0080-\u009f\u066d\u204e\u2217\u22c6\u2731\u2028\u2029\u2043\u2120-\u2122\u2212\u213b\u30fc\ufe50-\ufe6f\uff01-\uffee]|\u20e3|\\(?=[*#_])|&(?:nbsp|thinsp|ensp|emsp|ndash|minus|plus|ast|shy|#\d{2,4}|#x[\da-f]{2,4});/giu;

const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Characters in the source of a page. */
const ENTITY = /^&.*;$/;
const NAMED: Readonly<Record<string, string>> = { ndash: '-', minus: '-', plus: '+', ast: '*', shy: '\u00ad' };

const entityOf = (entity: string): string => {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return NAMED[name] ?? ' ';
  const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  // One that would be a part of another one stays what it is: nothing is unfolded twice.
  return point === 0x26 || (point >= 0xd800 && point <= 0xdfff) ? ' ' : String.fromCharCode(point);
};
const LINE_END = /^[\u0085\u2028\u2029]$/;
const SPACE = /^\p{Zs}$/u;
const DASH = /^[\p{Pd}\u2043\u2212\uff70\u30fc]$/u;
const INVISIBLE = /^(?:\p{DI}|\p{Cf}|[\u0080-\u009f])$/u;
const STAR = /^[\u066d\u204e\u2217\u22c6\u2731]$/;
/** Markdown's, in front of a star that is meant to be one. */
const ESCAPE = '\\';
/** Keycaps are digits with this mark behind them. */
const KEYCAP = '\u20e3';
const DIGIT = /^\p{Nd}$/u;

/** Unicode encodes the ten digits of a script in a row, and where rows touch they are whole ones. */
const digitValue = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  let first = point;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((point - first) % 10);
};

const plainOf = (character: string): string => {
  if (ENTITY.test(character)) return plainOf(entityOf(character));
  if (DIGIT.test(character)) return digitValue(character);
  if (LINE_END.test(character)) return '\n';
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (STAR.test(character)) return '*';
  return character === KEYCAP || character === ESCAPE || INVISIBLE.test(character) ? '' : character.normalize('NFKC');
};

/** Where a character of another length took the place of one, and how many units that one had; 0: as it was. */
interface Shift {
  readonly plain: number;
  readonly source: number;
  readonly width: number;
}

const shiftAt = (shifts: readonly Shift[], index: number): Shift => {
  let low = 0;
  let high = shifts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((shifts[middle]?.plain ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return shifts[low] ?? { plain: 0, source: 0, width: 0 };
};

const sourceOf = ({ plain, source, width }: Shift, index: number): number => source + (width > 0 ? 0 : index - plain);

/** The text with plain digits, spaces and dashes, without invisible characters; linear in its length. */
export function normalise(original: string): Plain {
  if (!BEYOND_ASCII.test(original) && !/[&\\]/.test(original))
    return { text: original, from: (index) => index, until: (end) => end };
  const known = new Map<string, string>();
  const shifts: Shift[] = [{ plain: 0, source: 0, width: 0 }];
  let shift = 0;
  const text = original.replace(CHANGED, (character: string, source: number) => {
    const plain = known.get(character) ?? plainOf(character);
    known.set(character, plain);
    if (plain.length !== character.length) {
      if (plain !== '') shifts.push({ plain: source + shift, source, width: character.length });
      shift += plain.length - character.length;
      const next = source + character.length;
      shifts.push({ plain: next + shift, source: next, width: 0 });
    }
    return plain;
  });
  const from = (index: number) => sourceOf(shiftAt(shifts, index), index);
  const until = (end: number) => {
    if (end <= 0) return 0;
    const last = shiftAt(shifts, end - 1);
    return sourceOf(last, end - 1) + (last.width || 1);
  };
  return { text, from, until };
}
