import { expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { demoPhone, entry } from '../support/demo';
import { EXTENSION, PBX_PASSWORD, registeredAs, testPbx } from '../support/registered-desk';
import { terminal } from '../support/terminal';

const buttonsOf = (phone: DemoPhone) => phone.journal.flatMap((one) => (one.is === 'button' ? [one] : []));

test('a key of a phone by SIP is set from a terminal, whole; put back it is named', async () => {
  const phone = await demoPhone({ model: 'D785', sip: { user: '440' } });
  const address = `sip:440@127.0.0.1:${phone.sip?.port}`;
  const { ask, type } = await terminal({});
  expect(await ask('soft-key', 'P7', '--light', 'message', '--label', 'Post', '--phone', address)).toMatchObject({
    code: 0,
    json: { ok: true, result: 'done' },
  });
  expect(await ask('soft-key', '8', '--dial', '+49 30 398330', '--phone', address)).toMatchObject({ code: 0 });
  expect(buttonsOf(phone)).toMatchObject([
    { key: 'P7', light: 'message', label: 'Post', press: { is: 'none' } },
    { key: 'P8', light: 'off', label: '', press: { is: 'invite', number: '004930398330' } },
  ]);
  const listed = await type('soft-keys', '--phone', address);
  expect(listed).toMatchObject({ code: 1 });
  expect(listed.err).toContain('offhook soft-key P3');
});

test('a command of Offhook needs one that runs', async () => {
  const phone = await demoPhone({ model: 'D785', sip: { user: '440' } });
  const { ask } = await terminal({});
  const address = `sip:440@127.0.0.1:${phone.sip?.port}`;
  const problem = { code: 1, json: { ok: false, problem: 'soft-key-needs-offhook' } };
  expect(await ask('soft-key', 'P7', '--do', 'show-panel', '--phone', address)).toMatchObject(problem);
  expect(await ask('soft-key', 'P7', '--do', 'show-panel')).toMatchObject(problem);
  expect(buttonsOf(phone)).toEqual([]);
});

test('a registered phone is told through the server that is named', async () => {
  const phone = await demoPhone({ model: 'D785', sip: { user: EXTENSION } });
  const pbx = await testPbx([registeredAs(phone)]);
  process.env.OFFHOOK_FREESWITCH_PASSWORD = PBX_PASSWORD;
  try {
    const { ask } = await terminal({});
    const at = ['--phone', `*/${EXTENSION}`, '--freeswitch', `127.0.0.1:${pbx.port}`];
    expect(await ask('soft-key', 'P9', '--light', 'on', '--label', 'Taxi', ...at)).toMatchObject({
      code: 0,
      json: { ok: true, result: 'handed' },
    });
    expect(await entry(phone, (one) => one.is === 'button')).toMatchObject({ key: 'P9', light: 'on', label: 'Taxi' });
    expect(await ask('soft-key', 'P99', '--light', 'on', ...at)).toMatchObject({
      code: 1,
      json: { problem: 'soft-key-not-on-phone' },
    });
  } finally {
    delete process.env.OFFHOOK_FREESWITCH_PASSWORD;
  }
});

test('keys of Offhook’s own phones are kept by an Offhook that runs: without one, nothing is sent', async () => {
  const { ask } = await terminal({});
  const problem = { code: 1, json: { ok: false, problem: 'soft-key-needs-offhook' } };
  expect(await ask('soft-key', 'P3', '--label', 'Ours')).toMatchObject(problem);
  expect(await ask('soft-keys', '--put-back')).toMatchObject(problem);
  expect(await ask('soft-keys')).toMatchObject({ code: 0, json: { ok: true, softKeys: { keys: [] } } });
});
