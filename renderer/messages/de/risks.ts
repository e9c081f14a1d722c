import type { CostlyNumber, ForwardedCalls, Risk } from '../../../electron/contract/dialling/risk';
import type * as english from '../en/risks';
import { sentence } from '../say';

const CALLS: Readonly<Record<ForwardedCalls, string>> = {
  all: 'alle Ihre Anrufe',
  busy: 'Anrufe bei Besetzt',
  unanswered: 'nicht angenommene Anrufe',
  unreachable: 'Anrufe, bei denen Sie nicht erreichbar sind,',
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

function told(risk: Risk): string {
  switch (risk.is) {
    case 'forwards':
      return risk.to === null
        ? `: schaltet eine Umleitung ein, für ${CALLS[risk.calls].replace(/,$/, '')}.`
        : `: leitet ${CALLS[risk.calls]} an ${risk.to} um.`;
    case 'forwards-off':
      return `: beendet die Umleitung für ${CALLS[risk.calls].replace(/,$/, '')}, auch zur Mailbox.`;
    case 'service':
      return ': kann Ihre Telefonanlage umstellen oder etwas kosten.';
    case 'foreign-host':
      return ` geht an ${risk.host}, das Offhook nicht als Ihre Telefonanlage kennt.`;
    default:
      return ` ${COSTS[risk.is]}`;
  }
}

const why = (number: string, risk: Risk): string => number + told(risk);

const reason = (risk: Risk): string => sentence(told(risk), 'Sie');

function yes(number: string, risk: Risk): string {
  switch (risk.is) {
    case 'forwards':
      return risk.calls === 'all' ? 'Alle Anrufe umleiten' : 'Diese Anrufe umleiten';
    case 'forwards-off':
      return 'Umleitung beenden';
    case 'service':
      return `${number} senden`;
    case 'foreign-host':
      return 'Diese Adresse anrufen';
    default:
      return `${number} anrufen`;
  }
}

export const risks: typeof english.risks = { why, reason, yes, label: ({ is }) => LABELS[is] };
