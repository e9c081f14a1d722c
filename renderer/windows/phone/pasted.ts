import type { Candidate } from '../../../electron/contract/dialling/number';
import type { OutcomeOf } from '../../../electron/contract/outcome';
import { DIGIT } from './keyboard';

/** The digits that a pasted text types on the phone, or why none. */
export type Pasted =
  /** `singly`: an emergency number, which is taken key by key, as a person dials it, and never in one piece. */
  | { readonly is: 'digits'; readonly digits: string; readonly singly: boolean }
  /** A number that begins with +, which no key of a phone types. */
  | { readonly is: 'plus'; readonly number: string }
  | { readonly is: 'none' };

/** As many keys as a sequence can have. */
const MOST_DIGITS = 100;
/** The signs that people write between the digits of a number. */
const BETWEEN = /[\s()/.-]/g;

const isTyped = (text: string): boolean =>
  text.length > 0 && text.length <= MOST_DIGITS && [...text].every((character) => DIGIT.test(character));

/** The one number of a text; of several, the user has not said which. */
const theOne = (explained: OutcomeOf<'explain'>): Candidate | undefined =>
  explained.ok && explained.candidates.length === 1 ? explained.candidates[0] : undefined;

/** The digits that `text` types: its number (`explained`), else its own characters if a phone has keys for them all. */
export function pastedAs(text: string, explained: OutcomeOf<'explain'>): Pasted {
  const { dials, kind } = theOne(explained) ?? {};
  if (dials?.startsWith('+')) return { is: 'plus', number: dials };
  const digits = dials ?? text.replace(BETWEEN, '');
  return isTyped(digits) ? { is: 'digits', digits, singly: kind === 'emergency' } : { is: 'none' };
}
