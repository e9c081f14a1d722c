import type { PastCall } from '../history/history';
import type { Risk } from './risk';

/** The kinds of numbers. */
export type NumberKind = 'international' | 'national' | 'internal' | 'emergency' | 'code' | 'sip';

/**
 * One step on the way from the written number to the dialled one; its words are in `renderer/messages`.
 * - emergency: it calls for help, and is dialled exactly as it is; `by`: an outside-line prefix that was in front of it
 * - code, internal, sip, as-written: dialled as it stands, because it is this
 * - link: a tel: link put its `phone-context` in front (`by`)
 * - letters: letters became the digits of their keys
 * - zero-left-out: the "(0)" behind a country code is for callers from inside
 * - direct: an extension that is dialled right behind the number (`by`), as "Durchwahl 21"
 * - own-rule: `by` is its pattern
 * - area: the area code (`by`, with the trunk prefix) was put in front
 * - national-form: the own country's code became the trunk prefix (`by`)
 * - trunk: another trunk prefix (`by`) took the place of the country's
 * - trunk-missing, plus-missing: dialled as it stands, though `by` is most likely missing in front: it is never sure
 * - plus-dropped: no country code follows the `+`: the number stands without it, and is never sure
 * - plus-as: `+` became `by`; plus-kept: it is dialled
 * - country-unknown: what `+` becomes depends on the country, which is unknown; it is not dialled before
 * - outside-line: `by` was put in front
 */
export type DialStepName =
  | 'emergency'
  | 'code'
  | 'internal'
  | 'sip'
  | 'as-written'
  | 'link'
  | 'letters'
  | 'zero-left-out'
  | 'direct'
  | 'own-rule'
  | 'area'
  | 'national-form'
  | 'trunk'
  | 'trunk-missing'
  | 'plus-missing'
  | 'plus-dropped'
  | 'plus-as'
  | 'plus-kept'
  | 'country-unknown'
  | 'outside-line';

export interface DialStep {
  readonly is: DialStepName;
  /** The number behind this step, as the phone would get it if this were the last one. */
  readonly gives: string;
  readonly by?: string;
}

/** Whether a step leaves no doubt that the number is dialled in full. */
export const isNoDoubt = ({ is }: DialStep): boolean =>
  is !== 'trunk-missing' && is !== 'plus-missing' && is !== 'plus-dropped';

/** Whether the digits depend on the country, and that is unknown: until then they are not dialled. */
export const waitsForCountry = ({ steps }: { readonly steps: readonly DialStep[] }): boolean =>
  steps.some(({ is }) => is === 'country-unknown');

/** Digits for the one who answers: sent as DTMF when the call stands. */
export interface PostDialDigits {
  readonly digits: string;
  /** Sent by themselves after so many commas' time, or when the user says so (0). */
  readonly commas: number;
}

/** All tones behind a number, one behind the other. */
export const tonesOf = (then: readonly PostDialDigits[]): string => then.map(({ digits }) => digits).join('');

/** What a number would dial, and why. */
export interface DialPlan {
  /** The number as people write it, without invisible characters, and without the digits behind it. */
  readonly number: string;
  /** What the phone gets: digits, `*`, `#`, and `+` in front at most; or a SIP URI. */
  readonly dials: string;
  readonly kind: NumberKind;
  /** At least one, in their order; the last one gives `dials`. */
  readonly steps: readonly DialStep[];
  readonly then: readonly PostDialDigits[];
  /** Why it is dialled only after a yes, beside a call for help, which always is; null: it needs none. */
  readonly risk: Risk | null;
}

/** A number that was found in a text. */
export interface Candidate extends DialPlan {
  /** The characters it was found in, as they stand in the text. */
  readonly text: string;
  /** Where they begin, counted in UTF-16 units from 0. */
  readonly at: number;
  /** What stands before it on its line, shortened: "Mobile", "Anna, Tel.". */
  readonly before: string;
  /** Nothing speaks against it: it may be dialled without a choice. Others (an order's number?) are only offered. */
  readonly sure: boolean;
}

/** Who or what asked for a call. */
export type DialSource = PastCall['from'];

/** The dialled part of a written number: up to the first sign before tones (`numbers/links/post-dial.ts`). */
export const withoutTail = (number: string): string =>
  (number.split(/[,;]| ext\. |(?<=[\d*#] *)[pw]+ *(?=[\d*#])/i)[0] ?? number).trim();

/** The sign in front of digits: people write " ext. 21"; behind a code, and before the letters of a military keypad, ";". */
const separatorOf = ({ digits, commas }: PostDialDigits, number: string): string => {
  if (commas > 0) return ','.repeat(commas);
  return /[A-D]/.test(digits) || /[*#]/.test(number) ? ';' : ' ext. ';
};

/** A number with its tail, as people write it and as it is read again: `030 1234,,21#`, `030 1234 ext. 21`. */
export const printNumber = ({ number, then }: Pick<DialPlan, 'number' | 'then'>): string =>
  // A plus behind the number is read only at its end: with something behind it, it has to stand in front.
  (then.length > 0 ? number.replace(/^([^+]*)\+$/, '+$1') : number) +
  then.map((part) => separatorOf(part, number) + part.digits).join('');
