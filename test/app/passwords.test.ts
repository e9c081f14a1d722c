import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Command } from '../../electron/contract/command';
import { DialRules } from '../../electron/contract/dialling/rules';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import { openSettings } from '../../electron/settings/file';
import { profileOf, type TestApp, testApp } from '../support/app';
import { demoPhone, entry, pressed } from '../support/demo';
import { learned } from '../support/learned';
import { savePhone } from '../support/save-phone';

const SECRET = 'correct horse';
const refusals = (phone: { readonly journal: readonly { readonly is: string; readonly status?: number }[] }) =>
  phone.journal.filter((one) => one.is === 'request' && one.status === 401).length;

test('a password goes to the keychain, to the phone, and nowhere else', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const { send, app, keychain, settingsPath } = await testApp();
  await savePhone(send, profileOf(phone, { user: 'anna' }), SECRET);
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true, phone: 'Desk' });
  expect(keychain.kept.get('desk')).toBe(SECRET);
  expect(app.store.getState().phones[0]).toMatchObject({ id: 'desk', hasPassword: true });
  expect(JSON.stringify(app.store.getState())).not.toContain(SECRET);
  expect(await readFile(settingsPath, 'utf8')).not.toContain(SECRET);
});

test('a refused password is tried once, and then not again until somebody acts', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const { send, app } = await testApp();
  await savePhone(send, profileOf(phone, { user: 'anna' }), 'wrong');
  const refused = { ok: false, problem: { code: 'password-refused', phone: 'Desk' } };
  expect(await send({ do: 'press', sequence: '1' })).toEqual(refused);
  await expect
    .poll(() => app.store.getState().connectionStatus)
    .toMatchObject({ is: 'trouble', problem: { code: 'password-refused' } });
  const asked = phone.journal.length;
  expect(await send({ do: 'press', sequence: '2' })).toEqual(refused);
  expect(await send({ do: 'dial', text: '200' })).toEqual(refused);
  expect(phone.journal.length).toBe(asked);
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'trouble', problem: { code: 'password-refused' } });
  await send({ do: 'save-password', id: 'desk', password: SECRET });
  expect(await send({ do: 'press', sequence: '3' })).toMatchObject({ ok: true });
  // The challenge of the first and of the second client, and the one wrong answer between them.
  expect(refusals(phone)).toBe(3);
});

test('a locked keychain is said, the program goes on, and asks again when told to', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const { send, app, keychain } = await testApp({
    phones: [profileOf(phone, { user: 'anna' })],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
  });
  keychain.kept.set('desk', SECRET);
  keychain.trouble = 'locked';
  expect(await send({ do: 'press', sequence: '1' })).toEqual({ ok: false, problem: { code: 'keychain-locked' } });
  expect(await send({ do: 'explain', text: '200' })).toMatchObject({ ok: true });
  keychain.trouble = null;
  expect(await send({ do: 'retry-keychain' })).toMatchObject({ ok: true });
  expect(app.store.getState()).toMatchObject({ keychain: 'ready', connectionStatus: { is: 'ready' } });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
});

test('without a keychain the phone is saved, and the password is not', async () => {
  const phone = await demoPhone();
  const { send, app, keychain, settingsPath } = await testApp();
  keychain.trouble = 'missing';
  const profile = profileOf(phone);
  expect(await savePhone(send, profile, SECRET)).toEqual({
    ok: false,
    problem: { code: 'keychain-missing' },
  });
  expect(app.store.getState()).toMatchObject({ keychain: 'missing', phones: [{ id: 'desk', hasPassword: false }, {}] });
  const file = await readFile(settingsPath, 'utf8');
  expect(JSON.parse(file)).toMatchObject({ phones: [{ id: 'desk' }] });
  expect(file).not.toContain(SECRET);
});

test('a removed phone takes its password with it', async () => {
  const phone = await demoPhone();
  const { send, app, keychain } = await testApp();
  await savePhone(send, profileOf(phone), SECRET);
  expect(await send({ do: 'remove-phone', id: 'desk' })).toEqual({ ok: true, result: 'done' });
  expect(keychain.kept.size).toBe(0);
  expect(app.store.getState()).toMatchObject({ activePhone: 'demo', phones: [{ demo: true }] });
});

test('what was asked of one phone never reaches the other', async () => {
  const [one, other] = [await demoPhone(), await demoPhone()];
  const { send } = await testApp({
    phones: [profileOf(one), profileOf(other, { id: 'other', name: 'Other' })],
    activePhone: 'desk',
  });
  const release = one.hold();
  const first = send({ do: 'press', sequence: '1' });
  await entry(one, (seen) => seen.is === 'key');
  // Waits in line behind the first key, whose reply does not come, while another phone is chosen.
  const inLine = send({ do: 'press', sequence: '3' });
  await send({ do: 'use-phone', id: 'other' });
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true, phone: 'Other' });
  release();
  await first;
  // It may still reach the phone that it was meant for, or be dropped; the outcome that it tells has to be true.
  const late = (await inLine).ok ? ['3'] : [];
  expect(pressed(one)).toEqual(['1', ...late]);
  expect(pressed(other)).toEqual(['2']);
});

test('a key reaches the phone that was the chosen one, however little time is between key and choice', async () => {
  const [one, other] = [await demoPhone(), await demoPhone()];
  const { send } = await testApp({
    phones: [profileOf(one), profileOf(other, { id: 'other', name: 'Other' })],
    activePhone: 'desk',
  });
  // All at once: nothing is connected yet, and each step of one falls between two of another.
  const [first, , second] = await Promise.all([
    send({ do: 'press', sequence: '1' }),
    send({ do: 'use-phone', id: 'other' }),
    send({ do: 'press', sequence: '2' }),
  ]);
  expect(second).toMatchObject({ ok: true, phone: 'Other' });
  // A key that says it failed may have been cut off before the phone took it, or after.
  expect(first.ok ? [['1']] : [[], ['1']]).toContainEqual(pressed(one));
  expect(pressed(other)).toEqual(['2']);
});

test('a password goes to the address it was said for, and to no other', async () => {
  const [one, other] = [
    await demoPhone({ user: 'anna', password: SECRET }),
    await demoPhone({ user: 'anna', password: SECRET }),
  ];
  const { send, keychain, app } = await testApp();
  const at = (phone: typeof one, more = {}) => profileOf(phone, { user: 'anna', ...more });
  const desk = () => app.store.getState().phones[0];
  await savePhone(send, at(one), SECRET);
  await savePhone(send, at(one, { name: 'Renamed' }));
  expect(desk()).toMatchObject({ name: 'Renamed', hasPassword: true });
  // Not even a keychain that cannot be changed just then makes the password go along.
  keychain.trouble = 'locked';
  await savePhone(send, at(other));
  keychain.trouble = null;
  expect(desk()).toMatchObject({ port: other.port, hasPassword: false });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'password-missing' } });
  expect(other.journal.some((entry) => entry.is === 'request' && entry.authorised)).toBe(false);
  await savePhone(send, at(one));
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
});

test('a password that somebody left in the keychain under the same id is not used', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const { send, keychain } = await testApp();
  keychain.kept.set('desk', SECRET);
  await savePhone(send, profileOf(phone, { user: 'anna' }));
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'password-missing' } });
});

test('nothing but a new password makes a phone that refused one be asked again', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const { send } = await testApp();
  await savePhone(send, profileOf(phone, { user: 'anna' }), 'wrong');
  const refused = { ok: false, problem: { code: 'password-refused' } };
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject(refused);
  const asked = phone.journal.length;
  await savePhone(send, profileOf(phone, { user: 'anna', name: 'Renamed' }));
  expect(await send({ do: 'check-phone' })).toMatchObject(refused);
  await send({ do: 'use-phone', id: 'desk' });
  await send({ do: 'use-phone', id: null });
  await send({ do: 'use-phone', id: 'desk' });
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject(refused);
  expect(phone.journal.length).toBe(asked);
});

/** Offhook with a phone, whose keychain takes a password only when the test says so. */
async function withSlowKeychain(more: Partial<PhoneProfile> = {}) {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const profile = profileOf(phone, { user: 'anna', ...more });
  const offhook = await testApp({ phones: [profile], activePhone: 'desk' });
  const { set } = offhook.keychain;
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  offhook.keychain.set = async (account, password) => {
    await held;
    return set.call(offhook.keychain, account, password);
  };
  return { ...offhook, phone, profile, answer };
}

const phonesOf = ({ app }: Pick<TestApp, 'app'>) => app.store.getState().phones;

test('a keychain that takes its time undoes nothing that others do meanwhile', async () => {
  const other = await demoPhone();
  const { send, app, answer, profile } = await withSlowKeychain();
  await send({ do: 'add-phone', profile: profileOf(other, { id: 'other' }) });
  const saving = send({ do: 'save-password', id: 'desk', password: SECRET });
  await send({ do: 'use-phone', id: 'other' });
  await send({ do: 'add-phone', profile: { ...profile, id: 'third', name: 'Third' } });
  answer();
  expect(await saving).toMatchObject({ ok: true });
  expect(app.store.getState().activePhone).toBe('other');
  expect(phonesOf({ app }).map(({ id }) => id)).toEqual(['desk', 'other', 'third', 'demo']);
});

test('while a slow keychain takes a password the phone is renamed: both changes are there afterwards', async () => {
  const offhook = await withSlowKeychain();
  const { send, answer } = offhook;
  const saving = send({ do: 'save-password', id: 'desk', password: SECRET });
  expect(await send({ do: 'change-phone', id: 'desk', patch: { name: 'Office' } })).toMatchObject({ ok: true });
  answer();
  expect(await saving).toMatchObject({ ok: true });
  expect(phonesOf(offhook)[0]).toMatchObject({ name: 'Office', hasPassword: true });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true, phone: 'Office' });
});

test('name, then user, quickly: both are saved', async () => {
  const phone = await demoPhone();
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  const { send, settingsPath } = offhook;
  const both = await Promise.all([
    send({ do: 'change-phone', id: 'desk', patch: { name: 'Office' } }),
    send({ do: 'change-phone', id: 'desk', patch: { user: 'anna' } }),
  ]);
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  expect(phonesOf(offhook)[0]).toMatchObject({ name: 'Office', user: 'anna' });
  const { settings } = await openSettings(settingsPath, Date.now);
  expect(settings.phones[0]).toMatchObject({ name: 'Office', user: 'anna' });
});

test('a password that is said for one address, while the phone gets another, is not sent there', async () => {
  const other = await demoPhone({ user: 'anna', password: SECRET });
  const offhook = await withSlowKeychain();
  const { send, answer } = offhook;
  const saving = send({ do: 'save-password', id: 'desk', password: SECRET });
  await send({ do: 'change-phone', id: 'desk', patch: { port: other.port } });
  answer();
  expect(await saving).toMatchObject({ ok: true });
  expect(phonesOf(offhook)[0]).toMatchObject({ port: other.port, hasPassword: false });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'password-missing' } });
  expect(other.journal.some((entry) => entry.is === 'request' && entry.authorised)).toBe(false);
});

test('a phone that is removed while the keychain takes its password leaves none behind', async () => {
  const offhook = await withSlowKeychain();
  const { send, answer, keychain } = offhook;
  const saving = send({ do: 'save-password', id: 'desk', password: SECRET });
  await send({ do: 'remove-phone', id: 'desk' });
  answer();
  expect(await saving).toEqual({ ok: false, problem: { code: 'no-such-phone', id: 'desk' } });
  expect(phonesOf(offhook).map(({ id }) => id)).toEqual(['demo']);
  expect(keychain.kept.size).toBe(0);
});

test('a phone is not added a second time, and the one that is there keeps all it has', async () => {
  const offhook = await withSlowKeychain();
  const { send, answer, keychain, profile } = offhook;
  const refused = { ok: false, problem: { code: 'already-there', what: 'phones' } };
  const add = (id: string, name: string, password: string) =>
    send({ do: 'add-phone', profile: { ...profile, id, name }, password });
  expect(await add('desk', 'Other', 'other')).toEqual(refused);
  // Its button pressed twice, while the keychain takes its time.
  const first = add('hall', 'Hall', SECRET);
  expect(await add('hall', 'Another', 'other')).toEqual(refused);
  answer();
  expect(await first).toMatchObject({ ok: true });
  expect(phonesOf(offhook).map(({ name }) => name)).toEqual(['Desk', 'Hall', expect.stringContaining('Demo')]);
  expect([...keychain.kept]).toEqual([['hall', SECRET]]);
});

test('a phone that is no longer there is neither changed nor given a password', async () => {
  const { send, keychain } = await testApp();
  const gone = { ok: false, problem: { code: 'no-such-phone', id: 'desk' } };
  expect(await send({ do: 'change-phone', id: 'desk', patch: { name: 'Office' } })).toEqual(gone);
  expect(await send({ do: 'save-password', id: 'desk', password: SECRET })).toEqual(gone);
  expect(keychain.kept.size).toBe(0);
});

test('a change to a phone leaves its rules, the words of its keys, and the rest of its wire as they are', async () => {
  const keys = { functionKeys: null, modules: 1, moduleKeys: null, labels: { P1: 'Anna' } };
  const rules = DialRules.parse({ areaCode: '30' });
  const wire = { separators: 'encoded', method: 'GET' } as const;
  const desk = profileOf({ port: 9 }, { keys, rules, wire });
  const offhook = await testApp({ phones: [desk], activePhone: 'desk' });
  const patch = { keys: { functionKeys: 12 }, wire: { method: 'POST' } } as const;
  expect(await offhook.send({ do: 'change-phone', id: 'desk', patch })).toMatchObject({ ok: true });
  expect(phonesOf(offhook)[0]).toMatchObject({
    keys: { ...keys, functionKeys: 12 },
    wire: { ...wire, method: 'POST' },
    rules,
  });
  for (const tooMuch of [{ rules }, { keys: { labels: {} } }, { id: 'hall' }])
    expect(Command.safeParse({ do: 'change-phone', id: 'desk', patch: tooMuch }).success).toBe(false);
});

test('a refusal is kept when the keychain cannot take a new password, and when it is asked again', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const { send, keychain } = await testApp();
  await savePhone(send, profileOf(phone, { user: 'anna' }), 'wrong');
  const refused = { ok: false, problem: { code: 'password-refused' } };
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject(refused);
  const asked = phone.journal.length;
  const { set } = keychain;
  keychain.set = async () => ({ ok: false, trouble: 'locked' });
  await send({ do: 'save-password', id: 'desk', password: SECRET });
  expect(await send({ do: 'retry-keychain' })).toMatchObject(refused);
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject(refused);
  expect(phone.journal.length).toBe(asked);
  keychain.set = set;
  await send({ do: 'save-password', id: 'desk', password: SECRET });
  expect(await send({ do: 'press', sequence: '3' })).toMatchObject({ ok: true });
});
