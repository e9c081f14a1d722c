import * as z from 'zod/mini';
import {
  AREA_MOST_DIGITS,
  COMMA_MOST_S,
  COUNTDOWN_MOST_S,
  HISTORY_MOST_DAYS,
  INTERNAL_MOST_DIGITS,
  LABEL_MOST_CHARS,
  OUTSIDE_FROM_MOST_DIGITS,
  OUTSIDE_MOST_DIGITS,
  PATTERN_MOST_CHARS,
  PLUS_MOST_DIGITS,
  RANGES_MOST,
  REPLACEMENT_MOST_CHARS,
  RULES_MOST,
  TEXT_LINE_MOST_CHARS,
  TRUNK_MOST_DIGITS,
} from '../limits';
import { patchOf } from '../patch';

/** ISO 3166-1 alpha-2. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));

/** The digits that may stand in front of another number. */
const Prefix = z.string().check(z.maxLength(OUTSIDE_MOST_DIGITS), z.regex(/^[0-9*#]*$/));

const Extension = z.string().check(z.minLength(1), z.maxLength(INTERNAL_MOST_DIGITS), z.regex(/^\d*$/));

/** Extensions from one to another, both of the same length: 200 to 299. */
export const InternalRange = z
  .strictObject({ from: Extension, to: Extension })
  .check(z.refine(({ from, to }) => from.length === to.length && from <= to));
export type InternalRange = z.infer<typeof InternalRange>;

/**
 * A rule of the user's own: where `pattern` (RE2 syntax, so that it always ends) is found in a number, `replacement` takes
 * its place, with `$1` for its first group.
 */
export const OwnRule = z.strictObject({
  pattern: z.string().check(z.minLength(1), z.maxLength(PATTERN_MOST_CHARS)),
  replacement: z._default(z.string().check(z.maxLength(REPLACEMENT_MOST_CHARS), z.regex(/^[0-9*#+$]*$/)), ''),
  /** Its result is dialled as it is: no further rule changes it. */
  final: z._default(z.boolean(), false),
});
export type OwnRule = z.infer<typeof OwnRule>;

/** How one phone's telephone system wants numbers to be dialled. Emergency numbers, codes and SIP URIs know no rules. */
export const DialRules = z.strictObject({
  /** Where numbers without a country code are at home; null: the country this computer is set to. */
  country: z._default(z.nullable(Country), null),
  /** Without the trunk prefix, `30`: put in front of local numbers. Empty: they are dialled as they stand. */
  areaCode: z._default(z.string().check(z.maxLength(AREA_MOST_DIGITS), z.regex(/^\d*$/)), ''),
  /** What a leading `+` becomes on the wire; null: what the country dials. */
  plusAs: z._default(z.nullable(z.string().check(z.maxLength(PLUS_MOST_DIGITS), z.regex(/^(\+|\d+)$/))), null),
  /**
   * A number of one's own country that is written with its country code: dialled so, or in its national form. Where `plusAs`
   * is the country's and reaches only other countries, such as 011, it is dialled in its national form, too.
   */
  ownCountry: z._default(z.enum(['international', 'national']), 'international'),
  /** What stands before an area code, `0`; null: what the country has. */
  trunkPrefix: z._default(z.nullable(z.string().check(z.maxLength(TRUNK_MOST_DIGITS), z.regex(/^\d*$/))), null),
  /** The prefix of an outside line, and from how many digits on a number wants one. */
  outside: z._default(
    z.strictObject({
      prefix: z._default(Prefix, ''),
      from: z._default(z.int().check(z.minimum(1), z.maximum(OUTSIDE_FROM_MOST_DIGITS)), 6),
    }),
    { prefix: '', from: 6 },
  ),
  internal: z._default(
    z.strictObject({
      /** Numbers of `least` to `most` digits are internal; `most` 0: none is for its length. */
      least: z._default(z.int().check(z.minimum(1), z.maximum(INTERNAL_MOST_DIGITS)), 1),
      most: z._default(z.int().check(z.minimum(0), z.maximum(INTERNAL_MOST_DIGITS)), 5),
      ranges: z._default(z.array(InternalRange).check(z.maxLength(RANGES_MOST)), []),
    }),
    { least: 1, most: 5, ranges: [] },
  ),
  own: z._default(z.array(OwnRule).check(z.maxLength(RULES_MOST)), []),
});
export type DialRules = z.infer<typeof DialRules>;

/** A change to the rules of a phone. */
export const RulesPatch = patchOf(DialRules);
export type RulesPatch = z.infer<typeof RulesPatch>;

/** The rules of a user who has said nothing yet. */
export const usualRules = (): DialRules => DialRules.parse({});

/** An identity of the phone to dial from: `user@registrar`, and what its owner calls it. */
export const Line = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LABEL_MOST_CHARS), z.regex(/^[^\p{Cc}]*$/u)),
  uri: z.string().check(z.trim(), z.minLength(1), z.maxLength(TEXT_LINE_MOST_CHARS), z.regex(/^[^\p{Cc}\s]*$/u)),
});
export type Line = z.infer<typeof Line>;

/** How Offhook dials, whatever the phone. */
export const Dialling = z.strictObject({
  /**
   * Before which calls the user has to say yes: everything that is not typed in the panel, links of other programs
   * only, or nothing. An emergency number, and one with a risk, is asked about always; a link that is not asked about
   * has a countdown.
   */
  confirm: z._default(z.enum(['always', 'links', 'never']), 'links'),
  /** Whether a link may change what the telephone system does with calls, after a yes; else it is turned away. */
  linksMayForward: z._default(z.boolean(), false),
  /** How long a dial can still be stopped, in seconds; 0: not at all. Emergency numbers do not wait. */
  countdownS: z._default(z.int().check(z.minimum(0), z.maximum(COUNTDOWN_MOST_S)), 0),
  /** How long a comma behind a number waits before its digits are sent as tones, in seconds. */
  commaS: z._default(z.int().check(z.minimum(1), z.maximum(COMMA_MOST_S)), 3),
  /** Looks at the clipboard all the time and offers a number that is copied; it dials nothing. */
  watchClipboard: z._default(z.boolean(), false),
  history: z._default(
    z.strictObject({
      on: z._default(z.boolean(), true),
      /** How long a dialled number is kept, in days. */
      days: z._default(z.int().check(z.minimum(1), z.maximum(HISTORY_MOST_DAYS)), 90),
    }),
    { on: true, days: 90 },
  ),
});
export type Dialling = z.infer<typeof Dialling>;

/** A change to how Offhook dials. */
export const DiallingPatch = patchOf(Dialling);
export type DiallingPatch = z.infer<typeof DiallingPatch>;
