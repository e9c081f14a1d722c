import { labelBefore } from './labels';
import type { Page, Piece } from './page';

/** `**600`, `*31#0301234567`, `#31#`, `*#06#`: digits between stars and hashes, whichever comes first. */
const CODE = /(?<![\p{L}\d*#_&/])[*#]{1,3}\d{1,16}(?:[*#]+\d{0,24}){0,4}(?![\p{L}\d_])/gu;
/** Emphasis in chats and Markdown, and what numbers an issue or a colour. */
const EMPHASIS = /^(\*{1,3})\d+\1$/;
const LONE_MARK = /^[*#]\d+$/;

/** The number that is dialled behind a code, `*31# 030 1234567`: hidden for this call. */
const BEHIND = / ?\(?\d[\d ()/.-]{1,24}\d(?![\p{L}\d_])/uy;

const endOf = (text: string, end: number): number => {
  if (text.charAt(end - 1) !== '#') return end;
  BEHIND.lastIndex = end;
  return end + (BEHIND.exec(text)?.[0].length ?? 0);
};

/** Star and hash codes. One of a single mark and digits, `*97` or `#12`, may be something else: it takes a word for it. */
export function* codesIn({ plain: { text } }: Page): Generator<Piece> {
  for (const { index: start, 0: found } of text.matchAll(CODE)) {
    const label = labelBefore(text, start);
    if (EMPHASIS.test(found) || (LONE_MARK.test(found) && !label.call)) continue;
    const end = endOf(text, start + found.length);
    const number = text.slice(start, end);
    const dials = number.replace(/[^\d*#]/g, '');
    yield { start, end, written: { is: 'code', number, dials, steps: [], then: [] }, sure: true, label };
  }
}
