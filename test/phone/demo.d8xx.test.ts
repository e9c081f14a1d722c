import { expect, onTestFinished, test } from 'vitest';
import { startDemo } from '../../electron/host/start-demo';
import { createPhone } from '../../electron/phone/client';
import { findModel, isD8xx, modelNames } from '../../electron/phone/models';
import { createSipPhone } from '../../electron/phone/sip/client';
import { demoPhone, dialled, pressed } from '../support/demo';

const D8XX = modelNames.filter(isD8xx);

/** A demo phone of this model, and a client that speaks SIP to it. */
async function bySip(model = 'D862') {
  const demo = await demoPhone({ model });
  const phone = createSipPhone({
    ...{ host: '127.0.0.1', port: demo.sip?.port ?? 0, transport: 'udp', user: demo.sip?.user ?? '', registrar: '' },
    ...{ stepMs: 0, program: 'Offhook/1.2.3' },
    limits: { answerMs: 400 },
  });
  onTestFinished(() => phone.close());
  return { demo, phone };
}

test.each(D8XX)('a demo %s says over HTTP that it takes no commands, and takes them by SIP', async (model) => {
  const { demo, phone } = await bySip(model);
  const overHttp = await createPhone({ origin: demo.origin });
  onTestFinished(() => overHttp.close());
  await expect(overHttp.info()).rejects.toMatchObject({ code: 'no-remote-control' });
  await expect(overHttp.press([{ key: 'ENTER' }])).rejects.toMatchObject({ code: 'no-remote-control' });
  await expect(overHttp.screen()).rejects.toMatchObject({ code: 'no-remote-control' });
  expect(pressed(demo)).toEqual([]);
  expect(await phone.info()).toMatchObject({ model });
  await phone.press([{ key: '2' }, { key: '0' }, { key: 'ENTER' }]);
  expect([pressed(demo), dialled(demo)]).toEqual([['2', '0', 'ENTER'], ['20']]);
});

test('each key on its face reaches a D8xx, and older names of keys do not', async () => {
  const { demo, phone } = await bySip();
  const keys = [...(findModel('D862')?.callKeys ?? []), ...(findModel('D862')?.navigation ?? [])];
  await phone.press(keys.map((key) => ({ key })));
  expect(pressed(demo)).toEqual(keys);
  await phone.press(['CANCEL', 'MUTE', 'OFFHOOK'].map((key) => ({ key })));
  expect(demo.journal.flatMap((one) => (one.is === 'ignored' ? [one.what] : []))).toEqual([
    'CANCEL',
    'MUTE',
    'OFFHOOK',
  ]);
});

test('a call is made, held, transferred from two and given up as PROTOCOL.md 9 tells it', async () => {
  const { demo, phone } = await bySip();
  await phone.dial('201');
  await phone.press([{ key: 'F_HOLD' }]);
  await phone.dial('202');
  await phone.press([{ key: 'F_TRANSFER' }, { key: 'F_OK' }]);
  await phone.dial('203');
  await phone.press([{ key: 'F_TRANSFER' }]);
  await phone.dial('204');
  expect(demo.journal.flatMap((one) => (one.is === 'transfer' ? [`${one.number} ${one.to}`] : []))).toEqual([
    '201 202',
    '203 204',
  ]);
  expect(dialled(demo)).toEqual(['201', '202', '203']);
});

test('a way to go wrong over HTTP comes before the page of a D8xx, and being away holds for SIP as well', async () => {
  const { demo, phone } = await bySip();
  await demo.misbehave({ http: 'forbidden' });
  expect((await fetch(demo.origin)).status).toBe(403);
  await demo.misbehave({ delayMs: 1 });
  expect(await (await fetch(demo.origin)).text()).toContain('Phone Manager');
  await demo.misbehave({ refuse: true });
  await expect(phone.press([{ key: '1' }])).rejects.toMatchObject({ code: 'notify-silent' });
  await demo.misbehave(null);
  await phone.press([{ key: '2' }]);
  expect(pressed(demo)).toEqual(['2']);
});

test('the display of a D8xx is drawn all the same, for the demo phone has one', async () => {
  for (const model of D8XX) {
    const demo = await demoPhone({ model });
    expect(Buffer.from(demo.screen()).subarray(0, 2).toString()).toBe('BM');
  }
});

test('a SIP port that is taken is said as a taken port', async () => {
  const { demo } = await bySip();
  await expect(demoPhone({ sip: { port: demo.sip?.port ?? 0 } })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('the program is told where its demo phone takes SIP, and that another one does not', async () => {
  const [newest, older] = await Promise.all(['D862', '870'].map((model) => startDemo({ model, modules: 0 })));
  onTestFinished(async () => {
    await newest?.stop();
    await older?.stop();
  });
  expect(newest?.sip).toEqual({ port: expect.any(Number), user: '101' });
  expect(newest?.labels).toMatchObject({ P1: 'Line 1' });
  expect(older?.sip).toBeNull();
});
