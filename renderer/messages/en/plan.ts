import { type DialPlan, type DialStep, waitsForCountry } from '../../../electron/contract/dialling/number';
import { groupedPlan } from '../grouped';
import { assertNever, shortened } from '../say';
import { risks } from './risks';

/** One step on the way to the dialled number, in a few words. */
export function dialStep({ is, by = '' }: DialStep): string {
  switch (is) {
    case 'emergency':
      return by === '' ? 'emergency number, exactly as it is' : `emergency number after ${by}, exactly as it is`;
    case 'code':
      return 'code, left as it is';
    case 'internal':
      return 'internal, left as it is';
    case 'sip':
      return 'SIP address, left as it is';
    case 'as-written':
      return 'as written';
    case 'link':
      return `${by} from the link`;
    case 'letters':
      return 'letters as digits';
    case 'zero-left-out':
      return '(0) left out';
    case 'direct':
      return by === '' ? 'with direct extension' : `with direct extension ${by}`;
    case 'own-rule':
      return `own rule ${shortened(by)}`;
    case 'area':
      return `area code ${by}`;
    case 'national-form':
      return 'national form';
    case 'trunk':
      return by === '' ? 'no trunk prefix' : `trunk prefix ${by}`;
    case 'plus-as':
      return `+ as ${by}`;
    case 'plus-kept':
      return '+ kept';
    case 'trunk-missing':
    case 'plus-missing':
      return `${by} may be missing in front`;
    case 'plus-dropped':
      return 'without the +: no country code follows it';
    case 'country-unknown':
      return 'the country decides what + becomes';
    case 'outside-line':
      return 'outside line';
    default:
      return assertNever(is);
  }
}

/** The small line under a number: the number for the phone, and why; the digits' own order, so the last step first. */
export function plan(plan: DialPlan): string {
  if (waitsForCountry(plan)) return 'waits for the country, which decides what + becomes';
  const why = [...plan.steps].reverse().map(dialStep);
  const then = plan.then.map(({ digits }) => `then ${digits}`);
  const risk = plan.risk === null ? [] : [risks.label(plan.risk)];
  return `dials ${groupedPlan(plan)} – ${[...risk, ...why, ...then].join(', ')}`;
}
