import { isDirectory } from '../rules/directory-numbers';
import { emergencyIn } from '../rules/emergency';
import type { Cluster } from './groups';
import type { Label } from './labels';
import { hasOtherShape } from './noise';
import type { Page, Piece } from './page';
import { lostAt } from './rest';
import { isFullNumber, writtenNumber } from './written-number';

/** More digits together are a number of their own, and no short one. */
const SHORT_MOST = 6;
/** Fewer digits beside a call for help are a count. */
const REST_LEAST = 3;

const GROUP = /\d+/g;

/** Whether these digits call for help as they stand, without an outside line in front. */
const isHelp = (digits: string, { rules }: Pick<Page, 'rules'>): boolean => emergencyIn(digits, rules)?.prefix === '';

/** Fewer digits are none of a country's own numbers. */
const NUMBER_LEAST = 7;
/** Two groups of no more digits are two short numbers. */
const PAIR_MOST = 4;

/** A call for help with the digits before it, "141 999", or a directory, "118 33". */
const isKnownAsOne = (digits: string, { rules }: Pick<Page, 'rules'>): boolean =>
  emergencyIn(digits, rules) !== null || isDirectory(digits, rules.country);

/** Groups with nothing but spaces between them are one number of the country as well, where they are as long as one. */
const areApart = (text: string, groups: readonly string[], page: Pick<Page, 'rules'>): boolean =>
  /[/(]/.test(text) ||
  groups.join('').length < NUMBER_LEAST ||
  groups.every((digits) => isHelp(digits, page)) ||
  (groups.length === 2 && groups.every((digits) => digits.length <= PAIR_MOST));

/**
 * Whether a text is several short numbers, of which the first or one between slashes calls for help: "911 / 112",
 * "15/17/18". A number that its country knows is none of that.
 */
export function areShortNumbers(text: string, page: Pick<Page, 'library' | 'rules'>): boolean {
  const groups = text.match(GROUP) ?? [];
  const [first = '', ...others] = groups;
  if (others.length === 0 || groups.some((digits) => digits.length > SHORT_MOST)) return false;
  const parts = text.includes('/') ? text.split('/').map((part) => part.trim()) : [];
  if (!isHelp(first, page) && !parts.some((part) => isHelp(part, page))) return false;
  if (!areApart(text, groups, page) || hasOtherShape(text) || isKnownAsOne(groups.join(''), page)) return false;
  return !isFullNumber(text, page.library);
}

/** "110 00 Praha": a postal code of Czechia, Slovakia, Sweden or Greece, before its town. */
const POSTAL_CODE = /^\d{3} \d{2}$/;
const TOWN = /^,? \p{Lu}\p{L}{2}/u;
const LOOK_AHEAD = 8;

export const isPostalCodeOfTown = ({ start, end }: Cluster, { plain: { text } }: Page): boolean =>
  POSTAL_CODE.test(text.slice(start, end)) && TOWN.test(text.slice(end, end + LOOK_AHEAD));

/** Each of them that calls for help; the digits beside it may have been meant. */
export const shortNumbers = ({ start, end }: Cluster, label: Label, page: Page): readonly Piece[] =>
  [...page.plain.text.slice(start, end).matchAll(GROUP)].flatMap(({ index, 0: digits }) => {
    const span = { start: start + index, end: start + index + digits.length };
    if (isHelp(digits, page)) {
      const { written } = writtenNumber(digits, page.library);
      return [{ ...span, written, sure: false, label }];
    }
    return digits.length < REST_LEAST ? [] : [lostAt(span, label)];
  });
