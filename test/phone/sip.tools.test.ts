import { expect, onTestFinished, test } from 'vitest';
import { createSipPhone, type SipPhoneOptions } from '../../electron/phone/sip/client';
import { type Incoming, listenSip } from '../../electron/sip/server';
import { startKamailio } from '../support/kamailio';
import { hasTool, startSipp } from '../support/sipp';
import { runTool } from '../support/tool';
import { until } from '../support/until';

/** On the build machine the tools have to be there; elsewhere their absence is said and skipped. */
const withTool = async (name: string) => ((await hasTool(name)) || process.env.CI === 'true' ? test : test.skip);
const withSipp = await withTool('sipp');
const withSipsak = await withTool('sipsak');
const withKamailio = await withTool('kamailio');

const clientAt = (port: number, more: Partial<SipPhoneOptions> = {}) => {
  const phone = createSipPhone({
    ...{ host: '127.0.0.1', port, transport: 'udp', user: '440', registrar: 'pbx.example' },
    ...{ stepMs: 0, program: 'Offhook/1.2.3', limits: { answerMs: 10_000 }, ...more },
  });
  onTestFinished(() => phone.close());
  return phone;
};

withSipp.each([
  ['takes', 'udp'],
  ['takes', 'tcp'],
  ['late', 'udp'],
  ['twice', 'udp'],
  ['provisional', 'udp'],
  ['drops-first', 'udp'],
] as const)(
  'sipp as a phone that %s, over %s: the key is taken, and its NOTIFY is as it has to be',
  async (scenario, transport) => {
    const sipp = await startSipp(scenario, transport);
    const phone = clientAt(sipp.port, { transport });
    expect(await phone.press([{ key: 'ENTER' }])).toEqual({ result: 'done' });
    expect(await sipp.ended).toEqual({ code: 0, says: '' });
  },
);

withSipp('sipp as a phone that refuses: that is said', async () => {
  const sipp = await startSipp('refuses');
  await expect(clientAt(sipp.port).press([{ key: 'ENTER' }])).rejects.toMatchObject({
    code: 'not-trusted',
    status: 403,
  });
  expect(await sipp.ended).toEqual({ code: 0, says: '' });
});

withSipp.each([
  ['the right password', 'geheim', 'done'],
  ['a wrong password', 'falsch', 'not taken'],
])('sipp as a phone that asks for a password judges %s', async (_what, password, outcome) => {
  const sipp = await startSipp('challenges');
  const phone = clientAt(sipp.port, { credentials: { user: 'anna', password } });
  const came = await phone.press([{ key: 'ENTER' }]).then(
    ({ result }) => result,
    () => 'not taken',
  );
  expect(came).toBe(outcome);
  expect((await sipp.ended).code).toBe(0);
});

/** A server of ours that takes everything, and what it has taken. */
const ownServer = async () => {
  const taken: Incoming[] = [];
  const server = await listenSip({
    ...{ address: '127.0.0.1', port: 0 },
    handle: (incoming) => {
      taken.push(incoming);
      return { status: 200, reason: 'OK' };
    },
  });
  onTestFinished(() => server.close());
  return { server, taken };
};

const BUTTONS = 'k=1;c=on;o=8000';

/** sipsak 0.9.8 ends with a fault where it writes a MESSAGE by itself; one that it reads it sends. */
const MESSAGE = `MESSAGE sip:offhook@127.0.0.1 SIP/2.0
From: <sip:440@127.0.0.1>;tag=phone
To: <sip:offhook@127.0.0.1>
Call-ID: buttons@127.0.0.1
CSeq: 7 MESSAGE
Max-Forwards: 70
Content-Type: application/x-buttons
Content-Length: ${BUTTONS.length}

${BUTTONS}`;

withSipsak('sipsak’s MESSAGE and OPTIONS are understood, and our answers by sipsak', async () => {
  const { server, taken } = await ownServer();
  const uri = `sip:offhook@127.0.0.1:${server.local.port}`;
  const message = await runTool('sipsak', ['-v', '-f', '-', '-s', uri], { input: MESSAGE });
  const options = await runTool('sipsak', ['-s', uri]);
  expect([message.code, options.code]).toEqual([0, 0]);
  expect(taken.map(({ request }) => request.method)).toEqual(['MESSAGE', 'OPTIONS']);
  expect(Buffer.from(taken[0]?.request.body ?? []).toString()).toBe(BUTTONS);
  expect(message.stdout).toContain('SIP/2.0 200 OK');
});

withKamailio('Kamailio takes our NOTIFY, and we take its MESSAGE', async () => {
  const { server, taken } = await ownServer();
  const kamailio = await startKamailio(server.local.port);
  onTestFinished(kamailio.stop);
  expect(await clientAt(kamailio.port).press([{ key: 'ENTER' }])).toEqual({ result: 'done' });
  await until('its MESSAGE', () => taken.length > 0);
  // A retransmission would be taken for another one only if our answer had not been understood.
  expect(taken.map(({ request }) => [request.method, Buffer.from(request.body).toString()])).toEqual([
    ['MESSAGE', 'key=ENTER was taken'],
  ]);
  await until('its word on our answer', () => kamailio.log().includes('answered 200'));
});
