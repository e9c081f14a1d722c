import { expect, onTestFinished, test } from 'vitest';
import { type ButtonsTarget, sendButtons } from '../../electron/phone/sip/buttons';
import { headerValue } from '../../electron/sip/message';
import { type Incoming, listenSip } from '../../electron/sip/server';
import type { Button } from '../../electron/sip/x-buttons';
import { startRegistrar } from '../support/kamailio';
import { freeSipPort, hasTool, startSipp } from '../support/sipp';
import { runTool } from '../support/tool';

/** On the build machine the tools have to be there; elsewhere their absence is said and skipped. */
const withTools = async (...names: readonly string[]) =>
  process.env.CI === 'true' || (await Promise.all(names.map(hasTool))).every(Boolean) ? test : test.skip;
const withSipp = await withTools('sipp');
const withKamailio = await withTools('sipp', 'sipsak', 'kamailio');

const KEY: Button = { key: 2, light: 'on', label: 'Do not disturb', action: { is: 'invite', number: '2001' } };

const send = (port: number, more: Partial<ButtonsTarget> = {}): Promise<number> =>
  sendButtons(
    {
      ...{
        host: '127.0.0.1',
        port,
        transport: 'udp',
        user: '2000',
        of: '2000@pbx.example',
        program: 'Offhook/1.2.3',
        answerMs: 10_000,
      },
      ...more,
    },
    [KEY],
  );

withSipp('sipp as the phone: Subject, length and body are as they have to be', async () => {
  const sipp = await startSipp('buttons');
  expect(await send(sipp.port)).toBe(200);
  expect(await sipp.ended).toEqual({ code: 0, says: '' });
});

// sipp counts a line that is closed behind its answer as a fault, over TCP.
test('over TCP the same goes out, with the user of the keys in From and To', async () => {
  const taken: Incoming[] = [];
  const server = await listenSip({
    ...{ address: '127.0.0.1', port: 0 },
    handle(incoming) {
      taken.push(incoming);
      return { status: 202, reason: 'Accepted' };
    },
  });
  onTestFinished(() => server.close());
  expect(await send(server.local.port, { transport: 'tcp', user: '' })).toBe(202);
  const [{ request } = { request: null }] = taken;
  expect(request?.uri).toBe(`sip:127.0.0.1:${server.local.port}`);
  for (const name of ['From', 'To']) expect(request && headerValue(request, name)).toContain('<sip:2000@pbx.example>');
  expect(Buffer.from(request?.body ?? []).toString()).toBe('k=2\r\nc=on\r\nl=Do not disturb\r\nn=2001\r\na=invite\r\n');
});

withSipp('sipp as a phone that refuses: its status is the answer', async () => {
  const sipp = await startSipp('buttons-refused');
  expect(await send(sipp.port)).toBe(403);
  expect(await sipp.ended).toEqual({ code: 0, says: '' });
});

withSipp.each([
  ['the right password', 'geheim', 200],
  ['a wrong password', 'falsch', 403],
] as const)('sipp as a phone that asks for a password judges %s', async (_what, password, status) => {
  const sipp = await startSipp('buttons-challenged');
  expect(await send(sipp.port, { login: { user: '2000', password } })).toBe(status);
  expect((await sipp.ended).code).toBe(0);
});

test('where nothing answers, that is said: the phone may have taken it', async () => {
  await expect(send(await freeSipPort(), { transport: 'tcp' })).rejects.toMatchObject({ code: 'unreachable' });
});

/** A phone of sipp's that is registered at Kamailio under extension 2000. */
async function atRegistrar(password = '') {
  const kamailio = await startRegistrar(password);
  onTestFinished(kamailio.stop);
  const sipp = await startSipp('buttons');
  const registered = await runTool('sipsak', [
    ...['-U', '-C', `sip:2000@127.0.0.1:${sipp.port}`, '-x', '600'],
    ...['-s', `sip:2000@127.0.0.1:${kamailio.port}`],
  ]);
  expect(registered.code).toBe(0);
  return { kamailio, sipp };
}

withKamailio('Kamailio as the registrar between hands the keys on to the phone', async () => {
  const { kamailio, sipp } = await atRegistrar();
  expect(await send(kamailio.port)).toBe(200);
  expect(await sipp.ended).toEqual({ code: 0, says: '' });
});

withKamailio('Kamailio as a registrar that asks for a password: it is answered once, or named', async () => {
  const { kamailio, sipp } = await atRegistrar('geheim');
  expect(await send(kamailio.port)).toBe(407);
  expect(await send(kamailio.port, { login: { user: '2000', password: 'falsch' } })).toBe(407);
  expect(await send(kamailio.port, { login: { user: '2000', password: 'geheim' } })).toBe(200);
  expect(await sipp.ended).toEqual({ code: 0, says: '' });
});

withKamailio('Kamailio knows no phone of this user: its word is the answer', async () => {
  const kamailio = await startRegistrar();
  onTestFinished(kamailio.stop);
  expect(await send(kamailio.port)).toBe(404);
});
