import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { OutcomeOf } from '../../electron/contract/outcome';
import type { Examination } from '../../electron/contract/phones/examination';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import { Settings } from '../../electron/contract/settings';
import type { Misbehaviour } from '../../electron/demo/misbehaviour';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { profileOf, type TestApp, testApp } from '../support/app';
import { demoPhone, pressed } from '../support/demo';
import { learned } from '../support/learned';
import { savePhone } from '../support/save-phone';
import { createClock } from '../support/still-clock';
import { until } from '../support/until';

const SECRET = 'correct horse';

const requests = (phone: DemoPhone) => phone.journal.flatMap((one) => (one.is === 'request' ? [one] : []));
const refusedPasswords = (phone: DemoPhone): number =>
  requests(phone).filter(({ refused }) => refused === 'password').length;

const stateOf = ({ app }: Pick<TestApp, 'app'>) => app.store.getState();

/** The examination in an outcome, which has to have one. */
const examinationIn = (outcome: OutcomeOf<'examine'>): Examination => {
  if (!outcome.ok) throw new Error(`no examination: ${JSON.stringify(outcome)}`);
  return outcome.examination;
};

/** A phone, and an Offhook that has it on file; `started`: as a program that runs. */
const atDesk = async (
  options: DemoOptions = {},
  more: {
    readonly profile?: Partial<PhoneProfile>;
    readonly settings?: Partial<Settings>;
    readonly password?: string;
    readonly started?: boolean;
    readonly deps?: Parameters<typeof testApp>[1];
  } = {},
) => {
  const phone = await demoPhone(options);
  const profile = profileOf(phone, { user: options.user ?? '', ...more.profile });
  const passwordsFor = more.password === undefined ? {} : { desk: phone.origin };
  const settings = { phones: [profile], activePhone: 'desk', learned: learned({ passwordsFor }), ...more.settings };
  const offhook = await testApp(settings, more.deps);
  if (more.password !== undefined) offhook.keychain.kept.set('desk', more.password);
  if (more.started) await offhook.app.start();
  return { phone, profile, ...offhook };
};

test('a phone that does all it should has nothing in its way, and nothing was pressed', async () => {
  const { phone, send, ...offhook } = await atDesk(
    { model: '760', user: 'anna', password: SECRET },
    { password: SECRET },
  );
  const outcome = await send({ do: 'examine' });
  const examination = examinationIn(outcome);
  expect(examination).toMatchObject({ phone: 'desk', finding: null, remarks: [], says: { model: '760' } });
  expect(examination.checks.map(({ result }) => result)).not.toContain('trouble');
  expect(stateOf(offhook)).toMatchObject({
    connectionStatus: { is: 'ready' },
    doctor: { examining: null, last: examination },
    says: { model: '760' },
  });
  expect(requests(phone).every(({ method, path }) => method === 'GET' && path !== '/line_login.htm')).toBe(true);
  expect(phone.journal.filter(({ is }) => is !== 'request' && is !== 'ignored')).toEqual([]);
});

test.each<[string, Misbehaviour, string]>([
  ['hidden tags', { hiddenTags: true }, 'hidden-tags'],
  ['restricted queries', { restrictedQueries: true }, 'queries-restricted'],
  ['another page of the maker', { otherSnomPage: true }, 'other-page'],
  ['no phone at all', { page: 'other-device' }, 'not-a-phone'],
  ['a phone of another kind', { page: 'd8xx' }, 'no-remote-control'],
  ['https only', { http: 'forbidden' }, 'https-wanted'],
  ['nothing', { refuse: true }, 'nothing-listens'],
])('a key that fails is looked into by itself: %s', async (_, how, code) => {
  const { phone, send, ...offhook } = await atDesk({}, { started: true });
  await send({ do: 'check-phone' });
  await phone.misbehave(how);
  await send({ do: 'press', sequence: '1' });
  await send({ do: 'press', sequence: '2' });
  await until(code, () => {
    const { connectionStatus } = stateOf(offhook);
    return connectionStatus.is === 'trouble' && connectionStatus.problem.code === code;
  });
  expect(pressed(phone)).toEqual([]);
});

test('one trouble is looked into once, and what was found stays said while it lasts', async () => {
  const { phone, send, ...offhook } = await atDesk({}, { started: true });
  await phone.misbehave({ hiddenTags: true });
  await send({ do: 'press', sequence: '1' });
  const last = await until('the doctor', () => stateOf(offhook).doctor.last);
  expect(last.finding).toMatchObject({ code: 'hidden-tags', phone: 'Desk' });
  const before = requests(phone).length;
  for (const sequence of ['2', '3', '4']) expect(await send({ do: 'press', sequence })).toMatchObject({ ok: false });
  // One request for each key, and none of the doctor's.
  expect(requests(phone).length).toBe(before + 3);
  expect(stateOf(offhook).connectionStatus).toMatchObject({ is: 'trouble', problem: { code: 'hidden-tags' } });
  await phone.misbehave(null);
  expect(await send({ do: 'press', sequence: '5' })).toMatchObject({ ok: true });
  expect(stateOf(offhook).connectionStatus).toMatchObject({ is: 'ready' });
});

test('a display that is for the administrator alone is a remark: keys work', async () => {
  const { phone, send, ...offhook } = await atDesk();
  await phone.misbehave({ adminPages: 403 });
  const { finding, remarks } = examinationIn(await send({ do: 'examine' }));
  expect(finding).toBeNull();
  expect(remarks).toMatchObject([{ code: 'display-refused', phone: 'Desk' }]);
  expect(stateOf(offhook).connectionStatus).toMatchObject({ is: 'ready' });
});

test('a phone of another model than its profile says is found out, and still takes keys', async () => {
  const { send, ...offhook } = await atDesk({ model: '760' }, { profile: { model: '870' } });
  const { finding, says } = examinationIn(await send({ do: 'examine' }));
  expect(finding).toEqual({ code: 'wrong-model', phone: 'Desk', model: '870', says: '760' });
  expect(says).toMatchObject({ model: '760' });
  expect(stateOf(offhook).connectionStatus).toMatchObject({ is: 'ready' });
});

test('saving a phone has it examined, and a refused password is said once and not examined', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const offhook = await testApp();
  await offhook.app.start();
  await savePhone(offhook.send, profileOf(phone, { user: 'anna' }), 'wrong');
  await until('the refusal', () => stateOf(offhook).connectionStatus.is === 'trouble');
  const { finding, checks } = examinationIn(await offhook.send({ do: 'examine' }));
  expect(finding).toEqual({ code: 'password-refused', phone: 'Desk' });
  expect(checks).toContainEqual({ check: 'login', result: 'trouble' });
  expect(checks).toContainEqual({ check: 'commands', result: 'not-asked' });
  expect(checks).toContainEqual({ check: 'certificate', result: 'not-asked' });
  expect(refusedPasswords(phone)).toBe(1);
  await offhook.send({ do: 'save-password', id: 'desk', password: SECRET });
  const last = await until('the doctor', () => {
    const seen = stateOf(offhook).doctor.last;
    return seen?.finding === null && seen;
  });
  expect(last).toMatchObject({ phone: 'desk', says: { model: '870' } });
  expect(refusedPasswords(phone)).toBe(1);
});

test('whatever runs at the same time, a wrong password is said once', async () => {
  const { phone, send, app, desktop } = await atDesk(
    { user: 'anna', password: SECRET },
    { password: 'wrong', started: false },
  );
  const stop = app.watchScreen(() => {});
  const starting = app.start();
  await Promise.all([
    starting,
    send({ do: 'examine' }),
    send({ do: 'press', sequence: '1' }),
    send({ do: 'check-phone' }),
    send({ do: 'examine' }),
  ]);
  desktop.power?.('wake');
  desktop.network?.();
  await Promise.all([send({ do: 'examine' }), send({ do: 'retry-keychain' }), send({ do: 'check-phone' })]);
  stop();
  expect(refusedPasswords(phone)).toBe(1);
});

test('two who ask at the same time get one examination', async () => {
  const { phone, send } = await atDesk();
  const [one, other] = await Promise.all([send({ do: 'examine' }), send({ do: 'examine' })]);
  expect(examinationIn(one)).toBe(examinationIn(other));
  const infos = requests(phone).filter(({ path, query }) => path === '/info.htm' && query === '');
  expect(infos).toHaveLength(1);
});

test('a phone that was looked at says nothing of the one that was chosen meanwhile', async () => {
  const { phone, send, ...offhook } = await atDesk({}, { started: true });
  const release = phone.hold();
  const examining = send({ do: 'examine' });
  await until('a look', () => requests(phone).length > 1);
  expect(stateOf(offhook).doctor.examining).toBe('desk');
  const choosing = send({ do: 'use-phone', id: null });
  release();
  await Promise.all([examining, choosing]);
  expect(stateOf(offhook)).toMatchObject({ activePhone: 'demo', doctor: { examining: null, last: null } });
});

test('a locked phone says until when, twice as long the next time, and is not asked before', async () => {
  const clock = createClock();
  const { phone, send, ...offhook } = await atDesk({}, { deps: { clock } });
  await phone.misbehave({ blocked: true });
  const lockedUntil = (until_: number) => ({
    ok: false,
    problem: { code: 'locked-out', phone: 'Desk', until: until_ },
  });
  expect(await send({ do: 'check-phone' })).toEqual(lockedUntil(60_000));
  const before = requests(phone).length;
  expect(await send({ do: 'press', sequence: '1' })).toEqual(lockedUntil(60_000));
  expect(examinationIn(await send({ do: 'examine' })).finding).toEqual(lockedUntil(60_000).problem);
  expect(requests(phone).length).toBe(before);
  await clock.pass(61_000);
  // It is looked at again now, and is still locked: that is another time.
  expect(examinationIn(await send({ do: 'examine' })).finding).toEqual(lockedUntil(181_000).problem);
  expect(requests(phone).length).toBeGreaterThan(before);
  await phone.misbehave(null);
  await clock.pass(121_000);
  expect(examinationIn(await send({ do: 'examine' })).finding).toBeNull();
  expect(stateOf(offhook).connectionStatus).toMatchObject({ is: 'ready' });
  await phone.misbehave({ blocked: true });
  expect(await send({ do: 'check-phone' })).toEqual(lockedUntil(182_000 + 60_000));
});

test('a phone that has told its hardware address is known by it, at this address and no other', async () => {
  const { send, profile, app, settingsPath } = await atDesk();
  const other = await demoPhone();
  await send({ do: 'check-phone' });
  const mac = app.store.getState().says?.mac;
  expect(mac).toMatch(/^000413[0-9A-F]{6}$/);
  const onFile = async () => Settings.parse(JSON.parse(await readFile(settingsPath, 'utf8'))).learned.macs;
  expect(await until('the file', () => onFile().catch(() => null))).toEqual({ desk: mac });
  await other.misbehave({ refuse: true });
  await savePhone(send, { ...profile, port: other.port });
  expect(await onFile()).toEqual({});
});

test('a phone has moved when its hardware address is that of another neighbour', async () => {
  const neighbours = [{ host: '192.168.1.77', mac: '000413AABBCC' }];
  const { phone, send, app, ...offhook } = await atDesk(
    {},
    {
      settings: { learned: learned({ macs: { desk: '000413AABBCC' } }) },
      started: true,
      deps: {
        finder: async () => ({
          listen: () => ({ listening: Promise.resolve(true), stop: () => {} }),
          readArp: async () => neighbours,
        }),
      },
    },
  );
  await phone.misbehave({ refuse: true });
  const { finding } = examinationIn(await send({ do: 'examine' }));
  expect(finding).toEqual({ code: 'phone-moved', phone: 'Desk', host: '192.168.1.77' });
  expect(stateOf({ app, ...offhook }).connectionStatus).toMatchObject({ is: 'trouble', problem: finding });
});

test.each([
  ['nobody has it', []],
  ['it is where it should be', [{ host: '127.0.0.1', mac: '000413AABBCC' }]],
  ['another phone is elsewhere', [{ host: '192.168.1.77', mac: '000413000001' }]],
])('a phone that does not answer has not moved when %s', async (_, neighbours) => {
  const finder = async () => ({
    listen: () => ({ listening: Promise.resolve(true), stop: () => {} }),
    readArp: async () => neighbours,
  });
  const { phone, send } = await atDesk(
    {},
    { settings: { learned: learned({ macs: { desk: '000413AABBCC' } }) }, deps: { finder } },
  );
  await phone.misbehave({ refuse: true });
  expect(examinationIn(await send({ do: 'examine' })).finding).toMatchObject({ code: 'nothing-listens' });
});

test('another phone at this address is found out by its hardware address, until somebody says that it is the one', async () => {
  const { send, profile, ...offhook } = await atDesk(
    {},
    { settings: { learned: learned({ macs: { desk: '000413AABBCC' } }) } },
  );
  const { finding, says } = examinationIn(await send({ do: 'examine' }));
  expect(finding).toEqual({ code: 'other-phone', phone: 'Desk', mac: says?.mac });
  await savePhone(send, profile);
  expect(examinationIn(await send({ do: 'examine' })).finding).toBeNull();
  expect(stateOf(offhook).connectionStatus).toMatchObject({ is: 'ready' });
});

test('the demo phone can be examined, too', async () => {
  const { send } = await testApp();
  expect(examinationIn(await send({ do: 'examine' }))).toMatchObject({ phone: 'demo', finding: null });
});

test('what the doctor said last never contradicts what the phone has shown since', async () => {
  const { phone, send, ...offhook } = await atDesk({ user: 'anna' }, { started: true });
  const foundNow = (code: string | undefined) =>
    until(`the finding ${code}`, () => {
      const { last, examining } = stateOf(offhook).doctor;
      return examining === null && last !== null && last.finding?.code === code;
    });
  await send({ do: 'examine' });
  await foundNow(undefined);
  await phone.misbehave({ http: 'redirects' });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: false });
  await foundNow('https-wanted');
  await phone.misbehave(null);
  // The sender of a key hears that it is ready, and so does a user who looks at the doctor.
  offhook.desktop.power?.('wake');
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  await foundNow(undefined);
  await phone.misbehave({ unauthorised: true });
  offhook.desktop.network?.();
  await foundNow('password-missing');
  expect(refusedPasswords(phone)).toBe(0);
});
