import { remembering } from '../remember';
import {
  CALL,
  EXTENSION,
  FAX,
  FAX_MARK,
  FILLER,
  LAST,
  NUMBER,
  OTHER,
  PHONE,
  PHONE_LETTER,
  PHONE_MARK,
  SPACELESS_CALL,
  SPACELESS_PHONE,
} from './label-words';

/** The meaning of the words in front of a number. */
export interface Label {
  /** The words call it a telephone number. */
  readonly phone: boolean;
  readonly fax: boolean;
  /** The words call it an extension. */
  readonly extension: boolean;
  /** The words say to dial it, or call it an emergency number: this makes 112 more than a number of pages. */
  readonly call: boolean;
  /** The words call it something else: an order, an account, a tax number. */
  readonly other: boolean;
}

export const NO_LABEL: Label = { phone: false, fax: false, extension: false, call: false, other: false };

/** How many characters in front of a number are looked at. */
const LOOK_BACK = 40;
/** How many words a label has at most. */
const WORDS_MOST = 3;

/** A mobile phone in Turkey, a postal code in Brazil. */
const CEP = /\bcep\W*$/i;
const CEP_DIGITS = /^\d{5}-\d{3}(?!\d)/;
/** Its digits and the character behind them. */
const CEP_CHARS = 10;

/** Telephones in signs and in scripts without spaces: most lines end with none of them. */
const BEYOND_LATIN = /[\u0300-\uffff][\s:：]*$/;

const BETWEEN_WORDS = /[\s,;:|()[\]{}<>"“”„«»=*!?&+_]+/u;

/** The words of a text, in small letters, without the dots and dashes at their ends. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(BETWEEN_WORDS)
    .map((word) => word.replace(/^[-./'’…]+|[-./'’…]+$/g, ''))
    .filter((word) => word !== '');

/** The meaning of words that end a label. */
interface Said {
  readonly phone: boolean;
  readonly fax: boolean;
  readonly extension: boolean;
  readonly call: boolean;
  readonly other: boolean;
  /** More words in front of them may say more. */
  readonly ends: boolean;
}

/** So many words are remembered: the same few stand in front of all numbers. */
const REMEMBERED_MOST = 2_000;

const saidBy = remembering(
  REMEMBERED_MOST,
  (words): Said => ({
    phone: PHONE.test(words),
    fax: FAX.test(words),
    extension: EXTENSION.test(words),
    call: CALL.test(words),
    other: OTHER.test(words),
    ends: FILLER.test(words) || LAST.test(words),
  }),
);

/** The last one, two and three words, and the last part of a word with a dash or slash: "büro-tel". */
const endsOf = (words: readonly string[]): readonly string[] => {
  const last = words.at(-1);
  if (last === undefined) return [];
  const part = /[-/]/.test(last) ? last.replace(/^.*[-/]\.*/, '') : last;
  const single = part === last ? [last] : [last, part];
  if (!saidBy(last).ends) return single;
  const several = [2, WORDS_MOST].filter((count) => count <= words.length);
  return [...single, ...several.map((count) => words.slice(-count).join(' '))];
};

const withoutFillers = (words: readonly string[]): readonly string[] => {
  let end = words.length;
  while (end > 0 && FILLER.test(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
};

/** A sign for "number" behind a word: "Phone#", "Tel. #:", "phone # is". */
const HASH_SIGN = /[\p{L}.](?= ?#[ :.]*(?:is[ :]+)?$)/u;

/** What the word before such a sign says, if it says that a telephone number follows; null: the sign may be that of a ticket. */
const labelBeforeHash = (text: string, index: number, line: string): Label | null => {
  const hash = line.includes('#') ? HASH_SIGN.exec(line) : null;
  if (hash === null) return null;
  const said = labelBefore(text, index - line.length + hash.index + 1);
  if (said.phone) return said;
  // "Call #4155550155" may be a number of either kind.
  return said.call && !said.other ? NO_LABEL : null;
};

/** What a sign says, or a word of a script without spaces, at the end of `line`. */
const marksIn = (line: string): Pick<Label, 'phone' | 'call'> => {
  if (!BEYOND_LATIN.test(line)) return NO_LABEL;
  return { phone: PHONE_MARK.test(line) || SPACELESS_PHONE.test(line), call: SPACELESS_CALL.test(line) };
};

/** What the line says in front of `index`; only the last words count. */
export function labelBefore(text: string, index: number): Label {
  const piece = text.slice(Math.max(0, index - LOOK_BACK), index);
  const line = piece.slice(piece.lastIndexOf('\n') + 1);
  const beforeHash = labelBeforeHash(text, index, line);
  if (beforeHash !== null) return beforeHash;
  const words = wordsOf(line);
  if (words.length === 0 && !PHONE_MARK.test(line) && !FAX_MARK.test(line))
    return line.includes('#') ? { ...NO_LABEL, other: true } : NO_LABEL;
  if (CEP_DIGITS.test(text.slice(index, index + CEP_CHARS)) && CEP.test(line)) return { ...NO_LABEL, other: true };
  const bare = withoutFillers(words);
  const ends = bare.length === words.length ? endsOf(words) : [...endsOf(words), ...endsOf(bare)];
  const said = ends.map(saidBy);
  const is = (what: keyof Said): boolean => said.some((one) => one[what]);
  const marks = marksIn(line);
  const named = is('phone') || marks.phone;
  const fax = (is('fax') && !is('phone')) || FAX_MARK.test(line);
  const other = !named && !fax && (is('other') || /(?<!\d)#\s*$/.test(line));
  const phone = named || fax || PHONE_LETTER.test(line) || (!other && NUMBER.test(words.at(-1) ?? ''));
  return { phone, fax, extension: is('extension'), call: named || is('call') || marks.call, other };
}

/** Whether `text` is nothing but what people write in front of one number. */
export const isOnlyLabel = (text: string): boolean =>
  text.length <= LOOK_BACK &&
  !/[\d@\\]/.test(text) &&
  wordsOf(text.replace(/\p{Emoji_Presentation}|[☎☏✆🕿🖷]|:\s*$/gu, ' ')).every((word) =>
    word
      .split(/[-/]/)
      .every((part) => [PHONE, FAX, EXTENSION, CALL, FILLER, /^(?:[tmpdhowf]|in|no)$/].some((one) => one.test(part))),
  );

const SIGNS = ' .:-=)#(\u2026';
const LETTER = /[\p{L}\p{M}]/u;
/** More letters than this are no word of a label. */
const WORD_LIMIT = 24;

interface Word {
  readonly start: number;
  /** In small letters; '' where something else stands. */
  readonly word: string;
}

/** The word that stands in front of `index`, but for some signs. */
const wordBefore = (text: string, index: number): Word => {
  let end = index;
  while (end > 0 && index - end < 5 && SIGNS.includes(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start < WORD_LIMIT && LETTER.test(text.charAt(start - 1))) start -= 1;
  return { start, word: text.slice(start, end).toLowerCase() };
};

type Role = 'label' | 'filler' | 'none';

const roleOf = (word: string): Role => {
  if (SPACELESS_CALL.test(word) || SPACELESS_PHONE.test(word)) return 'label';
  if ([PHONE, FAX, EXTENSION, CALL, NUMBER, LAST].some((one) => one.test(word)) || /^[tmpdhow]$/.test(word))
    return 'label';
  return FILLER.test(word) ? 'filler' : 'none';
};

/** Whether words may stand in front of an index that make few digits a number: quick, for most digits have none. */
export type LabelCheck = (text: string, index: number) => boolean;

/** A check that remembers words, for one text. */
export function createLabelCheck(): LabelCheck {
  const roles = new Map<string, Role>();
  const role = (word: string): Role => {
    const known = roles.get(word) ?? roleOf(word);
    roles.set(word, known);
    return known;
  };
  return (text, index) => {
    let at = index;
    for (let count = 0; count <= WORDS_MOST; count += 1) {
      const { start, word } = wordBefore(text, at);
      // A sign from beyond the usual letters may be a telephone.
      if (word === '') return text.charCodeAt(start - 1) > 127;
      const known = role(word);
      if (known !== 'filler') return known === 'label';
      at = start;
    }
    return false;
  };
}
