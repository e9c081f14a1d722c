import { describe, expect, test } from 'vitest';
import type { Problem } from '../../electron/contract/problem';
import { stepsFor } from '../../renderer/windows/settings/phones/finding-steps';
import { sipPhone } from '../support/sip';
import { deskPhone } from '../support/states';
import { words } from '../support/words';

const phone = 'Desk phone';
const address = '192.168.1.20:5060';
const own = '192.168.1.9';
const settings = ['mb_trusted_hosts', 'xml_notify', 'filter_registrar', 'network_id_port'] as const;
const { steps: text } = words('en').doctor;

const labels = (problem: Problem, of = deskPhone) => stepsFor(problem, of, text).steps.map(({ label }) => label);

describe.each<[string, Problem, readonly string[], readonly string[]]>([
  ['no-remote-control', { code: 'no-remote-control', phone }, ['Use SIP'], ['Use SIP']],
  ['port-3112', { code: 'port-3112', address }, ['Use SIP', 'Use port 3112'], ['Use SIP', 'Use port 3112']],
  [
    'unreachable',
    { code: 'unreachable', address },
    ['Check the address', 'Find my phone', 'Use SIP'],
    ['Check the address', 'Find my phone'],
  ],
  ['nothing-listens', { code: 'nothing-listens', address }, ['Check the port', 'Use SIP'], ['Check the port']],
  ['other-form', { code: 'other-form', phone, form: 'bare' }, ['Use that form'], ['Use that form']],
  [
    'sip-silent',
    { code: 'sip-silent', address, settings: ['network_id_port'] },
    ['Check the address', 'Check the port', 'Find my phone'],
    ['Check the address', 'Check the port', 'Find my phone'],
  ],
  [
    'notify-silent',
    { code: 'notify-silent', address, settings, own },
    ['Check the port', 'Check the extension'],
    ['Check the port', 'Check the extension'],
  ],
  [
    'not-trusted',
    { code: 'not-trusted', address, status: 403, settings, own },
    ['Check the extension'],
    ['Check the extension'],
  ],
  [
    'a phone that asks for a password',
    { code: 'not-trusted', address, status: 401, settings, own },
    ['Enter the password', 'Check the extension'],
    ['Enter the password', 'Check the extension'],
  ],
])('%s', (_what, problem, byHttp, bySip) => {
  test('its steps by HTTP', () => expect(labels(problem)).toEqual(byHttp));
  test('its steps by SIP', () => expect(labels(problem, sipPhone)).toEqual(bySip));
});

test.each<[Problem, object]>([
  [{ code: 'no-remote-control', phone }, { way: 'sip' }],
  [{ code: 'port-3112', address }, { way: 'sip' }],
  [{ code: 'other-form', phone, form: 'plain' }, { sip: { form: 'plain' } }],
])('the first step changes the phone: %o', (problem, patch) => {
  expect(stepsFor(problem, deskPhone, text).steps[0]).toMatchObject({ is: 'change', patch });
});

const toEnter = (problem: Problem, of = sipPhone) => stepsFor(problem, of, text).settings;

test('what has to be set on the phone comes with its value: this computer, and the port that is asked', () => {
  const atPort = { ...sipPhone, sip: { ...sipPhone.sip, port: 5070 } };
  expect(toEnter({ code: 'not-trusted', address, status: 403, settings, own }, atPort)).toEqual([
    { name: 'mb_trusted_hosts', own },
    { name: 'xml_notify', value: 'on' },
    { name: 'filter_registrar', value: 'off' },
    { name: 'network_id_port', value: '5070' },
  ]);
  const port = [{ name: 'network_id_port', value: '5060' }];
  expect(toEnter({ code: 'sip-silent', address, settings: ['network_id_port'] })).toEqual(port);
  expect(toEnter({ code: 'nothing-listens', address })).toEqual(port);
  expect(toEnter({ code: 'nothing-listens', address }, deskPhone)).toEqual([]);
});

test('where the settings are listed, the sentence that names them all is not said as well', () => {
  expect(stepsFor({ code: 'nothing-listens', address }, deskPhone, text).saysMore).toBe(true);
  expect(stepsFor({ code: 'nothing-listens', address }, sipPhone, text).saysMore).toBe(false);
  expect(stepsFor({ code: 'not-trusted', address, status: 403, settings, own }, sipPhone, text).saysMore).toBe(false);
});
