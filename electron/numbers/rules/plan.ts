import { type DialPlan, type DialStep, isNoDoubt, type NumberKind, tonesOf } from '../../contract/dialling/number';
import { readSip } from '../links/sip';
import type { Rules, Written } from '../written';
import { abroad, asPlus, digitsIn, incomplete, isInternal, type Place, STEPS } from './dial-steps';
import { emergencyIn } from './emergency';
import { homeOf } from './home';
import { riskOf } from './risk';

/** E.164 allows 15 digits; an international and a call-by-call prefix come on top. More are two numbers, or none. */
export const NUMBER_DIGITS_MOST = 22;
/** A code can hold a number and a PIN. */
const CODE_MOST = 40;

/** A number on its way through the rules. */
interface Draft {
  readonly dials: string;
  readonly kind: NumberKind;
  readonly steps: readonly DialStep[];
}

/** The one way in which an emergency number is dialled: as it is. */
const emergency = (dials: string, rules: Rules): Draft | null => {
  const found = emergencyIn(dials, rules);
  if (!found) return null;
  const gives = found.prefix + found.number;
  return {
    dials: gives,
    kind: 'emergency',
    steps: [{ is: 'emergency', gives, ...(found.prefix && { by: found.prefix }) }],
  };
};

const kindOf = (dials: string, place: Place): NumberKind => {
  if (/[*#]/.test(dials)) return 'code';
  if (isInternal(dials, place.rules)) return 'internal';
  return abroad(dials, place) === null ? 'national' : 'international';
};

const byRules = (number: string, place: Place): Draft => {
  const meant = asPlus(number, place);
  let dials = meant;
  const isAbroad = abroad(dials, place) !== null;
  const steps: DialStep[] = [];
  for (const rule of STEPS) {
    const step = rule(dials, place);
    if (!step) continue;
    steps.push(step);
    dials = step.gives;
  }
  const kind = isAbroad && !steps.some(({ is }) => is === 'national-form') ? 'international' : 'national';
  const missing = steps.every(({ is }) => is === 'outside-line') ? incomplete(meant, place) : null;
  return { dials, kind, steps: missing ? [missing, ...steps] : steps };
};

/** The draft that the rules make of a number that is no emergency number. */
const ruled = (number: string, place: Place): Draft => {
  const own = place.rules.own(number);
  const kind = kindOf(own.dials, place);
  const help = own.dials === number ? null : emergency(own.dials, place.rules);
  if (help) return { ...help, steps: [...own.steps, ...help.steps] };
  if (own.final || kind === 'code') return { dials: own.dials, kind, steps: own.steps };
  if (kind === 'internal') {
    return { dials: own.dials, kind, steps: [...own.steps, { is: 'internal', gives: own.dials }] };
  }
  const draft = byRules(own.dials, place);
  // A number that the user's own rules have made lacks nothing.
  const steps = own.steps.length === 0 ? draft.steps : draft.steps.filter(isNoDoubt);
  return { ...draft, steps: [...own.steps, ...steps] };
};

/** A rule that has made an emergency number of something else, by accident or not: it is asked about like any other. */
const watched = (draft: Draft, rules: Rules): Draft => {
  const found = draft.kind === 'emergency' ? null : emergency(draft.dials, rules);
  return found ? { ...draft, kind: 'emergency', steps: [...draft.steps, ...found.steps] } : draft;
};

const numberDraft = (written: Written, rules: Rules): Draft | null => {
  if (!/^\+?\d+$/.test(written.dials) || digitsIn(written.dials) > NUMBER_DIGITS_MOST) return null;
  const help = emergency(written.dials, rules);
  if (help) return help;
  const draft = watched(ruled(written.dials, { rules, home: homeOf(rules.country) }), rules);
  const steps = [...written.steps, ...draft.steps];
  return { ...draft, steps: steps.length > 0 ? steps : [{ is: 'as-written', gives: draft.dials }] };
};

const codeDraft = ({ dials, steps }: Written, rules: Rules): Draft | null => {
  if (!/^[\d*#]*\d[\d*#]*$/.test(dials) || dials.length > CODE_MOST) return null;
  return emergency(dials, rules) ?? { dials, kind: 'code', steps: [...steps, { is: 'code', gives: dials }] };
};

/** What may stand between the digits of a SIP URI's user part (RFC 3966, 3), and marks that a telephone system may pass over. */
const BETWEEN_DIGITS = /[-.()~!_&$]/g;

/** A user part that calls for help is asked about; the URI itself says where, so it stays as it is. */
const sipDraft = ({ dials, steps }: Written, rules: Rules): Draft | null => {
  const address = readSip(dials);
  if (address?.uri !== dials) return null;
  const help = emergencyIn(address.user.replace(BETWEEN_DIGITS, ''), rules) !== null;
  return {
    dials,
    kind: help ? 'emergency' : 'sip',
    steps: [...steps, { is: help ? 'emergency' : 'sip', gives: dials }],
  };
};

/** "9,911": a call for help behind what waits for a number, and a pause. It is dialled without the pause. */
function helpBehindPause({ is, dials, then }: Written, rules: Rules): Draft | null {
  if (is === 'sip' || then.length === 0) return null;
  const digits = dials + tonesOf(then);
  return emergencyIn(digits, rules)?.prefix === dials ? emergency(digits, rules) : null;
}

const DRAFTS = { number: numberDraft, code: codeDraft, sip: sipDraft };

/**
 * What the phone gets for a number by a phone's rules, and why, step by step: emergency numbers, codes and SIP URIs as they
 * are; then the user's own rules, internal numbers, the own country's form, area code, trunk prefix, `+`, outside line.
 * null: no phone could dial it, or it is too long.
 */
export function planNumber(written: Written, rules: Rules): DialPlan | null {
  const help = helpBehindPause(written, rules);
  if (help) return { number: help.dials, ...help, then: [], risk: null };
  const draft = DRAFTS[written.is](written, rules);
  if (!draft) return null;
  const plan = { number: written.number, ...draft, then: written.then };
  return { ...plan, risk: riskOf(plan, rules) };
}
