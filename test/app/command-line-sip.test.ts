import { expect, test } from 'vitest';
import { demoPhone, dialled, pressed } from '../support/demo';
import { freeSipPort } from '../support/sipp';
import { terminal } from '../support/terminal';

const USER = '440';

/** A phone that takes SIP, its address as a terminal writes it, and a terminal. */
async function atTerminal(transport?: 'udp' | 'tcp', password?: string) {
  const phone = await demoPhone({ model: 'D785', sip: { user: USER } });
  const parameter = transport === undefined ? '' : `;transport=${transport}`;
  const address = `sip:${USER}@127.0.0.1:${phone.sip?.port}${parameter}`;
  const { type, ask } = await terminal({}, password);
  return { phone, address, type, ask };
}

const requests = (phone: Awaited<ReturnType<typeof demoPhone>>) =>
  phone.journal.flatMap((one) => (one.is === 'sip' ? [`${one.method} ${one.transport}`] : []));

test.each(['udp', 'tcp'] as const)('a phone by SIP is pressed, dialled and hung up over %s', async (transport) => {
  const { phone, address, type } = await atTerminal(transport);
  expect(await type('press', 'ENTER', '--phone', address)).toMatchObject({ code: 0 });
  expect(await type('dial', '030 398330', '--phone', address)).toMatchObject({ code: 0 });
  expect(await type('hangup', '--phone', address)).toMatchObject({ code: 0 });
  expect(requests(phone)).toEqual(Array(3).fill(`NOTIFY ${transport}`));
  expect(dialled(phone)).toEqual(['030398330']);
  expect(pressed(phone)).toEqual(['ENTER', 'F_CANCEL']);
  expect(phone.journal.filter(({ is }) => is === 'request')).toEqual([]);
});

test('its status and the doctor press nothing', async () => {
  const { phone, address, type, ask } = await atTerminal();
  expect(await ask('status', '--phone', address)).toMatchObject({ code: 0, json: { ok: true, model: 'D785' } });
  expect(await type('doctor', '--phone', address)).toMatchObject({ code: 0 });
  expect(requests(phone)).toEqual(['OPTIONS udp', 'OPTIONS udp', 'NOTIFY udp']);
  expect(pressed(phone)).toEqual([]);
});

test.each([
  ['unregister', ['log-off', 'all']],
  ['reregister', ['re-register', 'all']],
  ['calllistclear', ['clear', 'all', '--yes']],
  ['reboot', ['reboot', '--yes']],
])('%s is a command', async (fragment, words) => {
  const { phone, address, type } = await atTerminal();
  expect(await type('command', ...words, '--phone', address)).toMatchObject({ code: 0 });
  expect(phone.journal.flatMap((one) => (one.is === 'sip' ? [one.body] : []))).toMatchObject([
    expect.stringContaining(`#${fragment}<`),
  ]);
});

test('a refusal names the settings of the phone, in JSON, too', async () => {
  const { phone, address, ask, type } = await atTerminal();
  phone.misbehaveBySip({ distrusts: 403 });
  const settings = ['mb_trusted_hosts', 'xml_notify', 'filter_registrar', 'network_id_port'];
  const problem = { problem: 'not-trusted', status: 403, settings, own: '127.0.0.1' };
  expect(await ask('press', 'ENTER', '--phone', address)).toMatchObject({ code: 1, json: problem });
  expect(await ask('doctor', '--phone', address)).toMatchObject({ code: 1, json: problem });
  expect((await type('doctor', '--phone', address)).out).toContain('mb_trusted_hosts');
});

test('where nothing answers, the doctor says first that the port may be another one', async () => {
  const { type, ask } = await atTerminal();
  const address = `sip:${USER}@127.0.0.1:${await freeSipPort()}`;
  expect(await ask('doctor', '--phone', address)).toMatchObject({
    code: 1,
    json: { problem: 'sip-silent', settings: ['network_id_port'] },
  });
  expect((await type('doctor', '--phone', address)).out).toContain('network_id_port');
});

test('what this way cannot do is said, and nothing is sent', async () => {
  const { phone, address, ask } = await atTerminal();
  for (const words of [
    ['dtmf', '12'],
    ['hangup', '--all'],
    ['press', 'ENTER,500'],
    ['command', 'reset', '--yes'],
  ]) {
    expect(await ask(...words, '--phone', address)).toMatchObject({ code: 1, json: { problem: 'not-this-way' } });
  }
  expect(phone.journal).toEqual([]);
});

test('a password of the environment answers the phone that asks for one', async () => {
  const { phone, address, ask } = await atTerminal('udp', 'geheim');
  phone.misbehaveBySip({ distrusts: 401 });
  expect(await ask('press', 'ENTER', '--phone', address)).toMatchObject({ code: 1 });
});
