import { type DialPlan, type DialStep, waitsForCountry } from '../../../electron/contract/dialling/number';
import { groupedPlan } from '../grouped';
import { assertNever, shortened } from '../say';
import { risks } from './risks';

export function dialStep({ is, by = '' }: DialStep): string {
  switch (is) {
    case 'emergency':
      return by === '' ? 'Notruf, unverändert' : `Notruf nach ${by}, unverändert`;
    case 'code':
      return 'Steuercode, unverändert';
    case 'internal':
      return 'intern, unverändert';
    case 'sip':
      return 'SIP-Adresse, unverändert';
    case 'as-written':
      return 'wie geschrieben';
    case 'link':
      return `${by} aus dem Link`;
    case 'letters':
      return 'Buchstaben als Ziffern';
    case 'zero-left-out':
      return 'ohne (0)';
    case 'direct':
      return by === '' ? 'mit Durchwahl' : `mit Durchwahl ${by}`;
    case 'own-rule':
      return `eigene Regel ${shortened(by)}`;
    case 'area':
      return `Ortsvorwahl ${by}`;
    case 'national-form':
      return 'nationale Form';
    case 'trunk':
      return by === '' ? 'nichts vor der Vorwahl' : `${by} vor der Vorwahl`;
    case 'plus-as':
      return `+ als ${by}`;
    case 'plus-kept':
      return '+ bleibt';
    case 'trunk-missing':
    case 'plus-missing':
      return `vorn fehlt vielleicht ${by}`;
    case 'plus-dropped':
      return 'ohne das +: es folgt keine Landesvorwahl';
    case 'country-unknown':
      return 'das Land bestimmt, was aus + wird';
    case 'outside-line':
      return 'Amtsholung';
    default:
      return assertNever(is);
  }
}

export function plan(plan: DialPlan): string {
  if (waitsForCountry(plan)) return 'wartet auf das Land, das bestimmt, was aus + wird';
  const why = [...plan.steps].reverse().map(dialStep);
  const then = plan.then.map(({ digits }) => `dann ${digits}`);
  const risk = plan.risk === null ? [] : [risks.label(plan.risk)];
  return `wählt ${groupedPlan(plan)} – ${[...risk, ...why, ...then].join(', ')}`;
}
