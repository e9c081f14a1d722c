import type { Words } from '../../renderer/messages/words';
import type { Examination } from '../contract/phones/examination';
import type { FoundPhone, FoundPhones } from '../contract/phones/found-phone';
import type { PhoneSays } from '../contract/phones/phone-says';
import type { Problem } from '../contract/problem';

const MARKS = { fine: '+', trouble: '!', 'not-asked': ' ' } as const;

function problemLines(problem: Problem, words: Words): readonly string[] {
  const { text, next } = words.problem(problem);
  const shown = problem.code === 'certificate-new' || problem.code === 'certificate-changed';
  return [text, ...(shown ? [problem.certificate.fingerprint] : []), ...(next === undefined ? [] : [`→ ${next}`])];
}

function saysLine({ model, mac, firmware }: PhoneSays, { doctor }: Words): string {
  const facts = [
    model && `${doctor.model} ${model}`,
    mac && `${doctor.mac} ${mac}`,
    firmware && `${doctor.firmware} ${firmware}`,
  ];
  return facts.filter(Boolean).join(', ');
}

/** What came of an examination: the finding and its next step first, then all that was looked at. */
export function sayExamination(phone: string, examination: Examination, words: Words): string {
  const { finding, remarks, checks, says } = examination;
  const { doctor } = words;
  const said = says ? saysLine(says, words) : '';
  return [
    ...(finding ? problemLines(finding, words) : [doctor.fine]).map((line, at) =>
      at === 0 ? `${phone}: ${line}` : line,
    ),
    ...(remarks.length === 0 ? [] : ['', `${doctor.remarks}:`]),
    ...remarks.flatMap((remark) => problemLines(remark, words)),
    '',
    ...checks.map(({ check, result }) => `[${MARKS[result]}] ${doctor.checks[check]}: ${doctor.results[result]}`),
    ...(said === '' ? [] : ['', said]),
  ].join('\n');
}

const foundLine = ({ host, model, mac, firmware, answers, known }: FoundPhone, { findPhones }: Words): string =>
  [
    host,
    model ?? findPhones.unnamed,
    ...(mac ? [mac] : []),
    ...(firmware ? [firmware] : []),
    findPhones.answers[answers],
    ...(known ? [findPhones.known(known)] : []),
  ].join('  ');

/** The phones that were found, a line each, and what to do about one that was not. */
export function sayFound({ phones, listening }: FoundPhones, words: Words): string {
  const { cli, findPhones } = words;
  return [
    ...(phones.length === 0 ? [cli.noneFound] : phones.map((phone) => foundLine(phone, words))),
    listening ? findPhones.restart : findPhones.deaf,
  ].join('\n');
}
