import { expect, test } from 'vitest';
import { profileOf, testApp } from '../support/app';
import { atDesk, inBerlin } from '../support/at-desk';
import { demoPhone, dialled } from '../support/demo';

test('what a text would dial, and why, is said without a word to the phone', async () => {
  const { send, phone } = await atDesk({ profile: { rules: inBerlin } });
  const outcome = await send({ do: 'explain', text: 'Anna 030 23125 001, mobile +49 171 39200 05' });
  expect(outcome).toMatchObject({
    ok: true,
    candidates: [{ dials: expect.any(String), steps: expect.any(Array) }, {}],
  });
  expect(await send({ do: 'explain', text: 'Lorem ipsum' })).toEqual({ ok: false, problem: { code: 'no-number' } });
  expect(phone.journal).toEqual([]);
});

test('it is said by the rules of the phone that is meant', async () => {
  const { send } = await atDesk({ profile: { rules: { ...inBerlin, plusAs: '011' } } });
  const dials = async (phone?: string) => {
    const outcome = await send({ do: 'explain', text: '+49 171 3920005', ...(phone === undefined ? {} : { phone }) });
    return outcome.ok ? outcome.candidates[0]?.dials : outcome.problem;
  };
  expect(await dials()).toBe('011491713920005');
  expect(await dials('desk')).toBe('011491713920005');
  expect(await dials('demo')).toBe('00491713920005');
  expect(await dials('nobody')).toEqual({ code: 'no-such-phone', id: 'nobody' });
});

test('rules that are saved count from the next number on, for the one phone, and are kept', async () => {
  const { send, app, phone } = await atDesk();
  const rules = { ...inBerlin, outside: { prefix: '0', from: 6 } };
  await send({ do: 'dial', text: '030 23125 001' });
  expect(await send({ do: 'change-rules', phone: 'desk', patch: rules })).toMatchObject({ ok: true });
  await send({ do: 'dial', text: '030 23125 001' });
  expect(dialled(phone)).toEqual(['03023125001', '003023125001']);
  expect(app.store.getState().phones.map((one) => one.rules.outside.prefix)).toEqual(['0', '']);
  await send({ do: 'change-rules', phone: 'demo', patch: rules });
  expect(app.store.getState().phones.map((one) => one.rules.outside.prefix)).toEqual(['0', '0']);
  expect(await send({ do: 'change-rules', phone: 'nobody', patch: rules })).toEqual({
    ok: false,
    problem: { code: 'no-such-phone', id: 'nobody' },
  });
});

test('two rules that are said quickly both stand, and nothing else of the rules changes', async () => {
  const { send, app } = await atDesk({ profile: { rules: { ...inBerlin, outside: { prefix: '9', from: 4 } } } });
  const own = [{ pattern: '^9', replacement: '', final: false }];
  const both = await Promise.all([
    // Its patterns are looked at first, and that takes a moment.
    send({ do: 'change-rules', phone: 'desk', patch: { own, internal: { most: 3 } } }),
    send({ do: 'change-rules', phone: 'desk', patch: { areaCode: '40', outside: { prefix: '0' } } }),
  ]);
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  expect(app.store.getState().phones[0]?.rules).toEqual({
    ...inBerlin,
    own,
    areaCode: '40',
    outside: { prefix: '0', from: 4 },
    internal: { ...inBerlin.internal, most: 3 },
  });
});

test('the rules of a phone that is removed while they are looked at are changed nowhere', async () => {
  const { send } = await atDesk();
  const own = [{ pattern: '^9', replacement: '' }];
  const changing = send({ do: 'change-rules', phone: 'desk', patch: { own } });
  await send({ do: 'remove-phone', id: 'desk' });
  expect(await changing).toEqual({ ok: false, problem: { code: 'no-such-phone', id: 'desk' } });
});

test('a rule whose pattern cannot be read is turned away, and the rules stay as they were', async () => {
  const { send, app } = await atDesk();
  const own = [
    { pattern: '^9', replacement: '' },
    { pattern: '(unclosed', replacement: '1' },
  ];
  expect(await send({ do: 'change-rules', phone: 'desk', patch: { own } })).toEqual({
    ok: false,
    problem: { code: 'rule-pattern', pattern: '(unclosed' },
  });
  expect(app.store.getState().phones[0]?.rules.own).toEqual([]);
});

test('a rule whose pattern would never end ends', async () => {
  const own = [{ pattern: '^(1+)+$', replacement: '2', final: true }];
  const { send } = await atDesk({ profile: { rules: { ...inBerlin, own } } });
  expect(await send({ do: 'explain', text: `${'1'.repeat(19)}2` })).toMatchObject({ ok: true });
});

test('a number without a country code is at home where this computer is, unless the phone says otherwise', async () => {
  const phone = await demoPhone();
  const { send } = await testApp(
    { phones: [profileOf(phone)], activePhone: 'desk' },
    { surroundings: { version: '0.0.0', platform: 'linux', session: 'x11', locale: 'de-DE', country: 'DE' } },
  );
  const text = 'Anna: 030 23125 001, Bob: 0171 39200 05';
  expect(await send({ do: 'explain', text })).toMatchObject({ candidates: [{ sure: true }, { sure: true }] });
});

const lines = [
  { name: 'Anna', uri: 'anna@pbx.example' },
  { name: 'Office', uri: 'office@pbx.example' },
];
const outgoing = (phone: Awaited<ReturnType<typeof demoPhone>>) =>
  phone.journal.flatMap((one) => (one.is === 'dial' ? [one.outgoingUri ?? null] : []));

test('a call goes from the line that was chosen for it, else from the phone’s own', async () => {
  const { send, phone } = await atDesk({ profile: { lines, outgoingUri: 'desk@pbx.example' } });
  await send({ do: 'dial', text: '201' });
  await send({ do: 'dial', text: '202', line: 'office@pbx.example' });
  await send({ do: 'dial', text: '203', line: 'desk@pbx.example' });
  expect(outgoing(phone)).toEqual(['desk@pbx.example', 'office@pbx.example', 'desk@pbx.example']);
});

test('a line that the phone does not have dials nothing, and the offer stays', async () => {
  const desk = await atDesk({ profile: { lines } });
  const { send, phone, desktop, app } = desk;
  const problem = { code: 'no-such-line', line: 'eve@pbx.example' };
  expect(await send({ do: 'dial', text: '201', line: 'eve@pbx.example' })).toEqual({ ok: false, problem });
  desktop.clipboard = '030 23125 001';
  await send({ do: 'offer-clipboard' });
  const id = app.store.getState().offer?.id ?? 0;
  expect(await send({ do: 'dial-offer', id, line: 'eve@pbx.example' })).toEqual({ ok: false, problem });
  expect(outgoing(phone)).toEqual([]);
  expect(await send({ do: 'dial-offer', id, line: 'anna@pbx.example' })).toMatchObject({ ok: true });
  expect(outgoing(phone)).toEqual(['anna@pbx.example']);
});

test('the same number from another line is another call', async () => {
  const { send, phone } = await atDesk({ profile: { lines } });
  for (const line of ['anna@pbx.example', 'anna@pbx.example', 'office@pbx.example']) {
    await send({ do: 'dial', text: '201', line });
  }
  expect(outgoing(phone)).toEqual(['anna@pbx.example', 'office@pbx.example']);
});
