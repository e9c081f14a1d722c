import { CHECKS, type Examination, NOT_BY_SIP } from '../../electron/contract/phones/examination';
import { isRegistration } from '../../electron/contract/phones/registration-name';
import type { PhoneState } from '../../electron/contract/phones/state';
import type { Problem } from '../../electron/contract/problem';
import type { AppState } from '../../electron/contract/state';
import type { doctor, reportLines } from './en/doctor';
import type { Said } from './say';

/** The facts that a report is written from: nothing else of the phone is in it, no user and no password. */
export interface ReportFacts {
  readonly version: string;
  readonly platform: AppState['platform'];
  readonly phone: Pick<PhoneState, 'wayInForce' | 'sip' | 'scheme' | 'host' | 'port' | 'model'>;
  readonly examination: Examination;
}

/** The words of one language that a report needs. */
interface ReportWords {
  readonly doctor: typeof doctor;
  readonly lines: typeof reportLines;
  readonly problem: (problem: Problem) => Said;
}

const SYSTEMS: Readonly<Record<AppState['platform'], string>> = { linux: 'Linux', win32: 'Windows', darwin: 'macOS' };
const MARKS = { fine: '[ok]', trouble: '[!!]', 'not-asked': '[  ]' } as const;

/** Where the phone is on its way; the user of its identity is left out. */
function origin({ wayInForce, sip, scheme, host, port }: ReportFacts['phone']): string {
  if (isRegistration(host)) return host;
  const place = host.includes(':') ? `[${host}]` : host;
  if (wayInForce === 'sip') return `sip:${place}:${sip.port};transport=${sip.transport}`;
  return `${scheme}://${place}:${port}`;
}

function saidOf({ examination: { says } }: ReportFacts, { doctor: words, lines }: ReportWords): string {
  const facts = [
    says?.model && `${words.model} ${says.model}`,
    says?.mac && `${words.mac} ${says.mac}`,
    says?.firmware && `${words.firmware} ${says.firmware}`,
  ].filter(Boolean);
  return facts.length === 0 ? lines.saysNothing : lines.says(facts.join(', '));
}

function fingerprints(finding: Problem, { lines }: ReportWords): readonly string[] {
  if (finding.code === 'certificate-new') return [`${lines.shown} ${finding.certificate.fingerprint}`];
  if (finding.code !== 'certificate-changed') return [];
  return [`${lines.shown} ${finding.certificate.fingerprint}`, `${lines.before} ${finding.before}`];
}

function findingOf({ examination: { finding } }: ReportFacts, words: ReportWords): readonly string[] {
  if (finding === null) return [`${words.lines.finding} ${words.doctor.fine}`];
  const { text, next } = words.problem(finding);
  const step = next === undefined ? [] : [`${words.lines.next} ${next}.`];
  return [`${words.lines.finding} ${text}`, ...step, ...fingerprints(finding, words)];
}

/** The report of an examination as plain text, for the person who helps. */
export function writeReport(facts: ReportFacts, words: ReportWords): string {
  const { examination, phone, version, platform } = facts;
  const isBySip = phone.wayInForce === 'sip';
  const names = { ...words.doctor.checks, ...(isBySip ? words.doctor.checksBySip : {}) };
  const results = new Map(examination.checks.map(({ check, result }) => [check, result]));
  return [
    words.lines.title(version, SYSTEMS[platform], examination.at),
    words.lines.phone(origin(phone), phone.model === 'unknown' ? words.lines.modelUnknown : phone.model),
    saidOf(facts, words),
    '',
    ...findingOf(facts, words),
    ...examination.remarks.map((remark) => `${words.lines.remark} ${words.problem(remark).text}`),
    '',
    ...CHECKS.filter((check) => !isBySip || !NOT_BY_SIP.has(check)).map((check) => {
      const result = results.get(check) ?? 'not-asked';
      return `${MARKS[result]} ${names[check]}: ${words.doctor.results[result]}`;
    }),
    '',
  ].join('\n');
}
