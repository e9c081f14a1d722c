import type { CostlyNumber, ForwardedCalls, Risk } from '../../../electron/contract/dialling/risk';
import { sentence } from '../say';

const CALLS: Readonly<Record<ForwardedCalls, string>> = {
  all: 'all your calls',
  busy: 'calls while you are busy',
  unanswered: 'calls you do not answer',
  unreachable: 'calls that cannot reach you',
  some: 'calls you do not take',
};

const COSTS: Readonly<Record<CostlyNumber, string>> = {
  premium: 'is a premium number: a call costs extra, often by the minute.',
  'shared-cost': 'is a shared-cost number: a call costs more than usual.',
  directory: 'is a directory enquiry service: a call costs extra.',
  satellite: 'is a satellite phone: a call costs many times more than usual.',
  network: 'belongs to an international network without a country: a call can cost many times more than usual.',
};

const LABELS: Readonly<Record<Risk['is'], string>> = {
  forwards: 'forwards calls',
  'forwards-off': 'ends forwarding',
  service: 'may change your telephone system',
  premium: 'premium number',
  'shared-cost': 'shared-cost number',
  directory: 'directory enquiries',
  satellite: 'satellite',
  network: 'international network',
  'foreign-host': 'another telephone system',
};

/** Its action or kind, behind its number: an action behind a colon, else a sentence with the number as subject. */
function told(risk: Risk): string {
  switch (risk.is) {
    case 'forwards':
      return risk.to === null
        ? `: turns on forwarding for ${CALLS[risk.calls]}.`
        : `: forwards ${CALLS[risk.calls]} to ${risk.to}.`;
    case 'forwards-off':
      return `: ends forwarding for ${CALLS[risk.calls]}, including to a mailbox.`;
    case 'service':
      return ': may change your telephone system or cost something.';
    case 'foreign-host':
      return ` goes to ${risk.host}, which Offhook does not know as your telephone system.`;
    default:
      return ` ${COSTS[risk.is]}`;
  }
}

/** Why a number needs a yes, before it is dialled. */
const why = (number: string, risk: Risk): string => number + told(risk);

/** The same where the number stands above it. */
const reason = (risk: Risk): string => sentence(told(risk), 'It');

/** The action of the button that says yes. */
function yes(number: string, risk: Risk): string {
  switch (risk.is) {
    case 'forwards':
      return risk.calls === 'all' ? 'Forward all calls' : 'Forward these calls';
    case 'forwards-off':
      return 'End forwarding';
    case 'service':
      return `Send ${number}`;
    case 'foreign-host':
      return 'Call this address';
    default:
      return `Call ${number}`;
  }
}

/** Numbers that need a yes because of their cost or their changes. */
export const risks = { why, reason, yes, label: ({ is }: Risk): string => LABELS[is] };
