import { labelBefore } from './labels';
import type { Page, Piece } from './page';

/** `**600`, `*31#0301234567`, `#31#`, `*#06#`: digits between stars and hashes, whichever comes first. */
const CODE = /[*#]{1,3}\d{1,16}(?:[*#]+\d{0,24}){0,4}(?![\p{L}\d_])/gu;
const WORD_BEFORE = /[\p{L}\d*#_&/]/u;
/** What numbers an issue or a colour. */
const LONE_MARK = /^[*#]\d+$/;

/** The number that is dialled behind a code, `*31# 030 1234567`: hidden for this call. */
const BEHIND = / ?\(?\d[\d ()/.-]{1,24}\d(?![\p{L}\d_])/uy;
/** The rest of a number inside a code, `*21*030 1234567#`; behind `#31#030` it needs no end of its own. */
const WITHIN = /[ /.-]{1,3}\d[\d ()/.-]{1,24}\d(?:#|(?![\p{L}\d_*#]))/uy;
const BEGINS_WITHIN = /([*#])\d{2,5}$/;

const endOf = (text: string, code: string, end: number): number => {
  const sign = BEGINS_WITHIN.exec(code.slice(1))?.[1];
  if (sign === undefined && !code.endsWith('#')) return end;
  const rest = sign === undefined ? BEHIND : WITHIN;
  rest.lastIndex = end;
  const found = rest.exec(text)?.[0] ?? '';
  return sign === '*' && !found.endsWith('#') ? end : end + found.length;
};

/** `**030 1234567**`: the marks are closed behind the number. */
const CLOSED = /^[\d ()/.+-]{1,30}/;
const isEmphasised = (text: string, start: number, marks: string): boolean => {
  const inside = CLOSED.exec(text.slice(start + marks.length, start + 40))?.[0] ?? '';
  const behind = start + marks.length + inside.length;
  return text.startsWith(marks, behind) && !/[\d*#]/.test(text.charAt(behind + marks.length));
};

/** Whether stars around digits are only how somebody makes them bold, in a chat or in Markdown. */
export const isBold = (text: string, start: number): boolean => {
  const marks = /^\*{1,3}(?=[\d(+])/.exec(text.slice(start, start + 4))?.[0];
  return marks !== undefined && isEmphasised(text, start, marks);
};

/** Star and hash codes. One of a single mark and digits, `*97` or `#12`, may be something else: it takes a word for it. */
const codeAt = ({ plain: { text }, mayHaveLabel }: Page, start: number, found: string): Piece | null => {
  if (WORD_BEFORE.test(text.charAt(start - 1)) || isBold(text, start)) return null;
  if (LONE_MARK.test(found) && !mayHaveLabel(text, start)) return null;
  const label = labelBefore(text, start);
  if (LONE_MARK.test(found) && !label.call) return null;
  const end = endOf(text, found, start + found.length);
  const number = text.slice(start, end);
  const dials = number.replace(/[^\d*#]/g, '');
  return { start, end, written: { is: 'code', number, dials, steps: [], then: [] }, sure: true, label };
};

/** The codes in a text, in their order, until there are `enough`. */
export function codesIn(page: Page, enough: number): readonly Piece[] {
  const { plain, library } = page;
  const pieces: Piece[] = [];
  if (!/[*#]/.test(plain.text)) return pieces;
  for (const { index, 0: found } of plain.text.matchAll(CODE)) {
    if (pieces.length >= enough || library.spent()) break;
    library.spend(1);
    const piece = codeAt(page, index, found);
    if (piece !== null) pieces.push(piece);
  }
  return pieces;
}
