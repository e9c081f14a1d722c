import type { Problem } from '../contract/bridge';
import type { Dialling } from '../contract/settings';
import type { DialPlan } from '../contract/state';

/**
 * Numbers that call for help somewhere. The first five are the phones' own default list (PROTOCOL.md 8.8); the rest are
 * what a traveller or a neighbour country dials. A listed number that is somebody's extension costs one question.
 */
const EMERGENCY = new Set('112 110 911 999 19222 000 111 117 118 122 133 144'.split(' '));

/** Longest thing that is still one number, before anything looks at it. */
const TEXT_LIMIT = 200;
/** E.164 allows 15 digits; an international and an outside-line prefix come on top. */
const DIGIT_LIMIT = 22;
/** Up to this many digits a number is internal or a service: it is dialled as it stands. */
const SHORT_DIGITS = 5;

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const DASHES = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/gu;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

const NUMBER = /^\+?[\d ()/.-]+$/;
const CODE = /^[\d*# ]*[*#][\d*# ]*$/;
const IP_ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))$/;

export type Reading =
  | { readonly ok: true; readonly plan: DialPlan }
  | { readonly ok: false; readonly problem: Problem };

const refuse = (problem: Problem): Reading => ({ ok: false, problem });

/** Full-width digits and signs, as East Asian text writes them. NFKC would also make digits of footnote marks. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const narrow = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/** Shows what follows from right to left, digits too. Copied contacts carry other marks, which change nothing. */
const TURNS_ROUND = /\u202e/;

/** The text without what nobody can see, every kind of space and dash as the plain one. */
const visible = (text: string): string =>
  text
    .replace(FULL_WIDTH, narrow)
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Whether `dials` is what somebody dials to call for help. */
const isEmergency = (dials: string): boolean => EMERGENCY.has(dials);

const holdsSeveral = (text: string): boolean => {
  const parts = text.split(/[\r\n;,|]+/).filter((part) => /\d/.test(part));
  return (parts.length > 1 && parts.every((part) => (part.match(/\d/g)?.length ?? 0) >= 3)) || /\d.*\+/.test(text);
};

const plan = (number: string, { plusAs }: Dialling): DialPlan => {
  if (CODE.test(number)) {
    const dials = number.replaceAll(' ', '');
    // Some type # to send a number off.
    return { number, dials, rule: isEmergency(dials.replace(/#+$/, '')) ? 'emergency' : 'code' };
  }
  const international = number.startsWith('+') || number.startsWith('00');
  // "+49 (0) 30": the bracketed zero is for callers inside the country only.
  const digits = (international ? number.replace(/\(\s*0\s*\)/, '') : number).replace(/\D/g, '');
  if (number.startsWith('+')) {
    return plusAs === '+'
      ? { number, dials: `+${digits}`, rule: 'plus-kept' }
      : { number, dials: plusAs + digits, rule: 'plus-as', plusAs };
  }
  if (isEmergency(digits)) return { number, dials: digits, rule: 'emergency' };
  return { number, dials: digits, rule: digits.length <= SHORT_DIGITS ? 'short' : 'as-written' };
};

/**
 * Reads a text that is one plain number and says what it would dial, and why. Spaces, brackets, slashes, dashes, dots, a
 * leading `+` or `00` are understood; emergency, short and star codes are never rewritten; dates and IP addresses are no
 * numbers. `dials` holds only digits, `*`, `#` and at most one leading `+`.
 */
export function readPlainNumber(text: string, dialling: Dialling): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return refuse({ code: 'no-number' });
  if (trimmed.length > TEXT_LIMIT) return refuse({ code: 'no-number' });
  if (TURNS_ROUND.test(trimmed)) return refuse({ code: 'turned-round' });
  const number = visible(trimmed);
  if (!/^[+\d(*#]/.test(number) || !/\d/.test(number)) return refuse({ code: 'no-number' });
  if (holdsSeveral(number)) return refuse({ code: 'several-numbers' });
  if (IP_ADDRESS.test(number) || DATE.test(number)) return refuse({ code: 'no-number' });
  if (!NUMBER.test(number) && !CODE.test(number)) return refuse({ code: 'no-number' });
  const result = plan(number, dialling);
  if (result.dials.length > DIGIT_LIMIT) return refuse({ code: 'number-too-long', limit: DIGIT_LIMIT });
  return { ok: true, plan: result };
}
