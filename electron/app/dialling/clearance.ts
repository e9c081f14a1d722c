import { type DialPlan, waitsForCountry } from '../../contract/dialling/number';
import type { Problem } from '../../contract/problem';
import type { Ability } from '../../phone/abilities';
import { lackingOn } from '../connection/active-phone';
import type { ClearedPlan } from '../connection/dial';
import type { RoutedProfile } from '../connection/way';

/** What the user has said to a number. */
export interface Consent {
  /** Yes, to this call: an emergency number, and one with a risk, is not dialled without. */
  readonly confirmed: boolean;
  /** What the phone got when the user said yes to this number before, once for all (a favourite). */
  readonly agreed?: string | undefined;
}

/** What has to be right before a number may be dialled. */
export interface ToClear extends Consent {
  /** The identity to dial from (its URI); absent or empty: the phone's usual one. */
  readonly line?: string | undefined;
  /** The PIN that goes behind the number; absent or null: none. */
  readonly pin?: string | null | undefined;
}

/** The yes that is missing before a number may be dialled, from every sender; null: none is. */
const missingConfirmation = (plan: DialPlan, { confirmed, agreed }: Consent): Problem | null => {
  if (confirmed) return null;
  if (plan.kind === 'emergency') return { code: 'emergency', number: plan.dials };
  if (plan.risk === null || agreed === plan.dials) return null;
  return { code: 'unconfirmed', deed: 'dial', number: plan.number, risk: plan.risk };
};

const hasLine = ({ outgoingUri, lines }: RoutedProfile, line: string): boolean =>
  line === outgoingUri || lines.some(({ uri }) => uri === line);

/** Whether it is a yes that is missing, which a window or a menu asks for; else it is reported. */
export const isMissingYes = ({ code }: Problem): boolean => code === 'emergency' || code === 'unconfirmed';

/** Whether a number costs or changes something, and the user has not said yes: that is asked before it is shown. */
export const isUnconfirmed = (plan: DialPlan, asked: Consent): boolean =>
  missingConfirmation(plan, asked)?.code === 'unconfirmed';

/** The ability that a call needs of the way to the phone beside dialling; null: none. */
const neededBy = ({ then }: DialPlan, { line, pin }: ToClear): Ability | null => {
  if (line) return 'line';
  return then.length > 0 || pin ? 'dtmf' : null;
};

/**
 * The plan, where it may be dialled on this phone; or why it may not: a yes is missing, the country, such a line, or the way to
 * the phone cannot do all of it.
 */
export function clear(plan: DialPlan, phone: RoutedProfile, asked: ToClear): ClearedPlan | Problem {
  const missing = missingConfirmation(plan, asked);
  if (missing) return missing;
  if (waitsForCountry(plan)) return { code: 'country-unknown' };
  const { line } = asked;
  if (line && !hasLine(phone, line)) return { code: 'no-such-line', line };
  const ability = neededBy(plan, asked);
  return (ability && lackingOn(phone, ability)) ?? (plan as ClearedPlan);
}
