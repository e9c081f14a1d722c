import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Command, type CommandInput } from '../../electron/contract/command';
import { History } from '../../electron/contract/history/history';
import { MOST } from '../../electron/contract/limits';
import type { Settings } from '../../electron/contract/settings';
import { openLogFile } from '../../electron/settings/log-file';
import { logLine } from '../../electron/settings/log-line';
import { logChanges, logFailures } from '../../electron/shell/journal';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { favourite, onFile, pastCall } from '../support/history';
import { temporaryFolder } from '../support/temp-folder';

const NUMBER = '+49 30 398330';
const DIALS = '004930398330';

type Deps = NonNullable<Parameters<typeof testApp>[1]>;

async function atDesk(settings: Partial<Settings> = {}, deps: Deps = {}) {
  const phone = await demoPhone();
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk', ...settings }, deps);
  const state = () => offhook.app.store.getState();
  return { phone, state, ...offhook };
}

const dialled = (phone: Awaited<ReturnType<typeof demoPhone>>) => phone.journal.filter(({ is }) => is === 'dial');

test('what is dialled is remembered, with where it came from and what came of it, and without what goes behind it', async () => {
  const { send, app, phone, state, historyPath } = await atDesk();
  await send({ do: 'dial', text: `${NUMBER},,4711#`, from: 'tray' });
  await phone.misbehave({ dial: 'no-answer' });
  await send({ do: 'dial', text: '200' });
  await phone.misbehave({ refuse: true });
  await send({ do: 'dial', text: '201', from: 'command-line' });
  expect(state().recent).toMatchObject([
    { number: '201', phone: 'Desk', from: 'command-line', outcome: 'unreachable' },
    { number: '200', from: 'typed', outcome: 'no-answer' },
    { number: NUMBER, dials: DIALS, from: 'tray', outcome: 'done' },
  ]);
  await app.stop();
  expect((await onFile(historyPath))?.calls).toEqual(state().recent);
  expect(await readFile(historyPath, 'utf8')).not.toContain('4711');
});

test('what was not dialled is not remembered', async () => {
  const { send, app, historyPath } = await atDesk();
  await send({ do: 'dial', text: '112' });
  await send({ do: 'dial', text: 'nobody' });
  await send({ do: 'explain', text: NUMBER });
  await app.stop();
  expect(await onFile(historyPath)).toBeNull();
});

test('a call that is under way when Offhook ends is remembered', async () => {
  const { send, app, phone, historyPath } = await atDesk();
  await send({ do: 'dial', text: '200' });
  await phone.misbehave({ delayMs: 2_000 });
  const call = send({ do: 'dial', text: '201' });
  await expect.poll(() => app.store.getState().last?.subject).toBe('201');
  await app.stop();
  await call;
  expect((await onFile(historyPath))?.calls).toMatchObject([
    { number: '201', outcome: 'no-reply' },
    { number: '200', outcome: 'done' },
  ]);
});

test('what was remembered is there after a start', async () => {
  const folder = await temporaryFolder();
  const before = await atDesk({}, { folder });
  await before.send({ do: 'dial', text: '200' });
  await before.send({ do: 'add-favourite', favourite: favourite() });
  await before.app.stop();
  const { app, state } = await atDesk({}, { folder });
  expect(state().recent).toEqual([]);
  await app.start();
  await expect.poll(() => state().recent).toMatchObject([{ number: '200' }]);
  expect(state().favourites).toEqual([favourite()]);
});

test('calls are found, page by page, and deleted one by one or all; favourites stay', async () => {
  const folder = await temporaryFolder();
  const calls = Array.from({ length: 120 }, (_, nth) => pastCall(nth, Date.now() - nth));
  await writeFile(`${folder}/history.json`, JSON.stringify({ version: 1, calls, favourites: [favourite()] }));
  const { send, app, state, historyPath } = await atDesk({}, { folder });
  expect(await send({ do: 'search-history', text: '' })).toMatchObject({ count: 120, calls: calls.slice(0, 50) });
  expect(await send({ do: 'search-history', text: '1234-1', from: 30, most: 5 })).toEqual({
    ok: true,
    result: 'done',
    count: 31,
    calls: [pastCall(119, calls[119]?.at)],
  });
  await send({ do: 'remove-call', id: 'call-7' });
  expect(await send({ do: 'search-history', text: '1234-7' })).toMatchObject({ count: 10 });
  expect(await send({ do: 'remove-call', id: 'call-7' })).toEqual({ ok: false, problem: { code: 'no-such-call' } });
  await send({ do: 'clear-history' });
  expect(state()).toMatchObject({ recent: [], favourites: [favourite()] });
  await app.stop();
  expect(await onFile(historyPath)).toEqual({ version: 2, calls: [], favourites: [favourite()], days: [] });
});

test('switching the history off deletes it, and nothing more is remembered until it is on again', async () => {
  const { send, state, historyPath } = await atDesk();
  await send({ do: 'dial', text: '200' });
  await send({ do: 'add-favourite', favourite: favourite() });
  await send({ do: 'change-dialling', patch: { history: { on: false } } });
  await send({ do: 'dial', text: '201' });
  expect(state().recent).toEqual([]);
  await expect.poll(async () => (await onFile(historyPath))?.calls).toEqual([]);
  await send({ do: 'change-dialling', patch: { history: { on: true } } });
  await send({ do: 'dial', text: '202' });
  expect(state().recent.map(({ number }) => number)).toEqual(['202']);
  expect(state().favourites).toEqual([favourite()]);
});

test('a history that cannot be read is left as it is, said once, and calls are made all the same', async () => {
  const folder = await temporaryFolder();
  await writeFile(`${folder}/history.json`, 'rubbish');
  const { send, app, state, historyPath } = await atDesk({}, { folder });
  expect(await send({ do: 'dial', text: '200' })).toMatchObject({ ok: true });
  await app.stop();
  expect(state().notices).toMatchObject([{ code: 'history-broken' }]);
  expect((await onFile(historyPath))?.calls).toHaveLength(1);
});

test('a favourite is added, changed in its place, dialled and removed', async () => {
  const { send, state, phone } = await atDesk();
  await send({ do: 'add-favourite', favourite: favourite() });
  await send({ do: 'add-favourite', favourite: favourite({ id: 'box', name: 'Box', number: '030 1234-8' }) });
  await send({ do: 'change-favourite', id: 'anna', patch: { name: 'Anna at home', number: NUMBER } });
  expect(state().favourites.map(({ name }) => name)).toEqual(['Anna at home', 'Box']);
  expect(await send({ do: 'dial-favourite', id: 'anna' })).toMatchObject({ ok: true, sent: DIALS });
  expect(dialled(phone)).toMatchObject([{ number: DIALS }]);
  expect(state().recent).toMatchObject([{ number: NUMBER, from: 'favourite' }]);
  await send({ do: 'remove-favourite', id: 'anna' });
  expect(state().favourites.map(({ name }) => name)).toEqual(['Box']);
  const gone = { ok: false, problem: { code: 'no-such-favourite' } };
  for (const command of ['remove-favourite', 'dial-favourite'] as const)
    expect(await send({ do: command, id: 'anna' })).toEqual(gone);
  expect(await send({ do: 'change-favourite', id: 'anna', patch: { name: 'Anna' } })).toEqual(gone);
});

test.each([
  ['nobody at home', 'no-number'],
  ['030 12345678 or 0171 1234567', 'several-numbers'],
])('“%s” is no favourite', async (number, code) => {
  const { send, state } = await atDesk();
  expect(await send({ do: 'add-favourite', favourite: favourite({ number }) })).toMatchObject({ problem: { code } });
  expect(state().favourites).toEqual([]);
  await send({ do: 'add-favourite', favourite: favourite() });
  expect(await send({ do: 'change-favourite', id: 'anna', patch: { number } })).toMatchObject({ problem: { code } });
  expect(state().favourites).toEqual([favourite()]);
});

test('number, then name, quickly: both are saved, also when the number is looked at for longer', async () => {
  const { send, state } = await atDesk();
  await send({ do: 'add-favourite', favourite: favourite() });
  const both = await Promise.all([
    send({ do: 'change-favourite', id: 'anna', patch: { number: '030 1234-9' } }),
    send({ do: 'change-favourite', id: 'anna', patch: { name: 'Anna at home' } }),
  ]);
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  expect(state().favourites).toEqual([favourite({ name: 'Anna at home', number: '030 1234-9' })]);
});

test('a favourite that is there is not added once more, also of two that come at once', async () => {
  const { send, state } = await atDesk();
  const add = (name: string) => send({ do: 'add-favourite', favourite: favourite({ name }) });
  const refused = { ok: false, problem: { code: 'already-there', what: 'favourites' } };
  const [first, second] = await Promise.all([add('Anna'), add('Bert')]);
  expect([first, second]).toEqual([{ ok: true, result: 'done' }, refused]);
  expect(await add('Carla')).toEqual(refused);
  expect(state().favourites).toEqual([favourite({ name: 'Anna' })]);
});

test('a favourite that is removed while its new number is looked at is not changed', async () => {
  const { send, state } = await atDesk();
  await send({ do: 'add-favourite', favourite: favourite() });
  const changing = send({ do: 'change-favourite', id: 'anna', patch: { number: '030 1234-9' } });
  await send({ do: 'remove-favourite', id: 'anna' });
  expect(await changing).toEqual({ ok: false, problem: { code: 'no-such-favourite' } });
  expect(state().favourites).toEqual([]);
});

test('there is room for so many favourites and no more, also for two that come at once', async () => {
  const { send, state, app, historyPath } = await atDesk();
  const add = (nth: number) =>
    send({ do: 'add-favourite', favourite: favourite({ id: `nth-${nth}`, number: `030 1234-${nth}` }) });
  for (let nth = 1; nth < MOST.favourites; nth += 1) await add(nth);
  const both = await Promise.all([add(98), add(99)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(state().favourites).toHaveLength(MOST.favourites);
  expect(await add(100)).toEqual({
    ok: false,
    problem: { code: 'too-many', what: 'favourites', limit: MOST.favourites },
  });
  expect(await send({ do: 'change-favourite', id: 'nth-1', patch: { name: 'First' } })).toMatchObject({ ok: true });
  await app.stop();
  expect(History.safeParse(await onFile(historyPath)).success).toBe(true);
});

test('a favourite has a PIN that exists, and does without it when that is removed', async () => {
  const { send, state } = await atDesk();
  const withPin = favourite({ pin: 'door' });
  expect(await send({ do: 'add-favourite', favourite: withPin })).toEqual({
    ok: false,
    problem: { code: 'pin-missing', pin: 'door' },
  });
  await send({ do: 'add-pin', pin: { id: 'door', name: 'Door' }, digits: '90817263' });
  await send({ do: 'add-favourite', favourite: favourite() });
  const patch = { pin: 'door' };
  expect(await send({ do: 'change-favourite', id: 'anna', patch: { pin: 'gone' } })).toEqual({
    ok: false,
    problem: { code: 'pin-missing', pin: 'gone' },
  });
  expect(await send({ do: 'change-favourite', id: 'anna', patch })).toMatchObject({ ok: true });
  expect(state().favourites).toEqual([withPin]);
  await send({ do: 'remove-pin', id: 'door' });
  expect(state().favourites).toEqual([favourite()]);
});

test('no digit of a number, no name and no PIN of a favourite is in the log, whatever is done with them', async () => {
  const folder = await temporaryFolder();
  const file = openLogFile(`${folder}/logs/offhook.log`);
  const log: Parameters<typeof logChanges>[1] = (where, what, facts) => file.write(logLine(where, what, facts));
  const { app, phone } = await atDesk({}, { folder });
  const stop = logChanges(app.store, log);
  const logged = logFailures(app.send, log);
  const send = (command: CommandInput) => logged(Command.parse(command));
  await send({ do: 'add-pin', pin: { id: 'door', name: 'Door' }, digits: '90817263' });
  await send({ do: 'add-favourite', favourite: favourite({ name: 'Zacharias', number: '030 9876543', pin: 'door' }) });
  await send({ do: 'dial-favourite', id: 'anna' });
  await send({ do: 'dial', text: NUMBER });
  await send({ do: 'search-history', text: '398330' });
  await phone.misbehave({ refuse: true });
  await send({ do: 'dial', text: '0171 2345678', from: 'history' });
  await send({ do: 'dial', text: '112' });
  await send({ do: 'dial', text: '030 12345678 or 0171 1234567' });
  await send({ do: 'remove-call', id: 'call-4711' });
  await writeFile(`${folder}/history.json`, 'rubbish 030 5554443');
  await send({ do: 'dial', text: '0171 3456789' });
  await app.stop();
  stop();
  const text = await file.last();
  expect(text).toMatch(/unreachable/);
  const words = text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
  for (const digits of ['398330', '9876543', '2345678', '1234567', '3456789', '5554443', '90817263', '4711']) {
    expect(words.replace(/[^0-9]/g, '')).not.toContain(digits);
  }
  expect(words).not.toMatch(/Zacharias|\d{4}/);
});

test('what is dialled comes back from the file as it was, for every number a phone can dial', async () => {
  const { send, state, app, historyPath } = await atDesk();
  await send({ do: 'search-history', text: '' });
  const number = fc.stringMatching(/^0[1-9][0-9]{4,9}$/);
  await fc.assert(
    fc.asyncProperty(number, async (text) => {
      // Some of them cost extra, and are asked about.
      await send({ do: 'dial', text, confirmed: true });
      expect(state().recent[0]).toMatchObject({ dials: text });
      expect(await send({ do: 'search-history', text })).not.toMatchObject({ count: 0 });
    }),
    { numRuns: 20 },
  );
  await app.stop();
  expect((await onFile(historyPath))?.calls[0]?.dials).toBe(state().recent[0]?.dials);
});
