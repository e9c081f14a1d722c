import { type DialPlan, waitsForCountry } from '../../contract/dialling/number';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Problem } from '../../contract/problem';
import type { ClearedPlan } from '../connection/dial';

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
}

/** The yes that is missing before a number may be dialled, from every sender; null: none is. */
const missingConfirmation = (plan: DialPlan, { confirmed, agreed }: Consent): Problem | null => {
  if (confirmed) return null;
  if (plan.kind === 'emergency') return { code: 'emergency', number: plan.dials };
  if (plan.risk === null || agreed === plan.dials) return null;
  return { code: 'unconfirmed', deed: 'dial', number: plan.number, risk: plan.risk };
};

const hasLine = ({ outgoingUri, lines }: PhoneProfile, line: string): boolean =>
  line === outgoingUri || lines.some(({ uri }) => uri === line);

/** Whether it is a yes that is missing, which a window or a menu asks for; else it is reported. */
export const isMissingYes = ({ code }: Problem): boolean => code === 'emergency' || code === 'unconfirmed';

/** Whether a number costs or changes something, and the user has not said yes: that is asked before it is shown. */
export const isUnconfirmed = (plan: DialPlan, asked: Consent): boolean =>
  missingConfirmation(plan, asked)?.code === 'unconfirmed';

/** The plan, where it may be dialled on this phone; or why it may not: a yes is missing, the country, or such a line. */
export function clear(plan: DialPlan, phone: PhoneProfile, asked: ToClear): ClearedPlan | Problem {
  const missing = missingConfirmation(plan, asked);
  if (missing) return missing;
  if (waitsForCountry(plan)) return { code: 'country-unknown' };
  const { line } = asked;
  return line && !hasLine(phone, line) ? { code: 'no-such-line', line } : (plan as ClearedPlan);
}
