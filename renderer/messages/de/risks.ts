import type { CostlyNumber, ForwardedCalls, Risk } from '../../../electron/contract/risk';
import type * as english from '../en/risks';

const CALLS: Readonly<Record<ForwardedCalls, string>> = {
  all: 'alle Ihre Anrufe',
  busy: 'Anrufe bei Besetzt',
  unanswered: 'nicht angenommene Anrufe',
  unreachable: 'Anrufe bei Nichterreichbarkeit',
  some: 'Anrufe, die Sie nicht annehmen,',
};

const COSTS: Readonly<Record<CostlyNumber, string>> = {
  premium: 'ist eine Premium-Nummer: Ein Anruf kostet extra, oft nach Minuten.',
  'shared-cost': 'ist eine Service-Nummer: Ein Anruf kostet mehr als üblich.',
  directory: 'ist eine Auskunft: Ein Anruf kostet extra.',
  satellite: 'ist ein Satellitentelefon: Ein Anruf kostet ein Vielfaches.',
  network: 'gehört zu einem internationalen Netz ohne Land: Ein Anruf kann ein Vielfaches kosten.',
};

const LABELS: Readonly<Record<Risk['is'], string>> = {
  forwards: 'leitet Anrufe um',
  'forwards-off': 'beendet eine Umleitung',
  service: 'kann die Telefonanlage umstellen',
  premium: 'Premium-Nummer',
  'shared-cost': 'Service-Nummer',
  directory: 'Auskunft',
  satellite: 'Satellit',
  network: 'internationales Netz',
  'foreign-host': 'fremde Telefonanlage',
};

function why(number: string, risk: Risk): string {
  switch (risk.is) {
    case 'forwards':
      return risk.to === null
        ? `${number}: schaltet eine Umleitung ein, für ${CALLS[risk.calls].replace(/,$/, '')}.`
        : `${number}: leitet ${CALLS[risk.calls]} an ${risk.to} um.`;
    case 'forwards-off':
      return `${number}: beendet die Umleitung für ${CALLS[risk.calls].replace(/,$/, '')}, auch zur Mailbox.`;
    case 'service':
      return `${number}: kann Ihre Telefonanlage umstellen oder etwas kosten.`;
    case 'foreign-host':
      return `${number} geht an ${risk.host}. Das ist nicht als Ihre Telefonanlage bekannt.`;
    default:
      return `${number} ${COSTS[risk.is]}`;
  }
}

function yes(number: string, risk: Risk): string {
  switch (risk.is) {
    case 'forwards':
      return risk.calls === 'all' ? 'Alle Anrufe umleiten' : 'Diese Anrufe umleiten';
    case 'forwards-off':
      return 'Umleitung beenden';
    case 'service':
      return `${number} senden`;
    default:
      return `${number} anrufen`;
  }
}

export const risks: typeof english.risks = { why, yes, label: ({ is }) => LABELS[is] };
