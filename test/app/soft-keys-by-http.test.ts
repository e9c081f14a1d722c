import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { profileOf, testApp } from '../support/app';
import { demoPhone, dialled, entry } from '../support/demo';
import { until } from '../support/until';

/** A phone over HTTP, and an Offhook that has it. */
async function atDesk(options: DemoOptions = {}) {
  const phone = await demoPhone({ model: 'D785', ...options });
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  await offhook.app.start();
  return { phone, ...offhook };
}

const ledsOf = (phone: DemoPhone) => phone.journal.flatMap((one) => (one.is === 'led' ? [one] : []));
const settingsOf = (phone: DemoPhone) => phone.state().settings;

test('a light is set by a document that the phone fetches, and its display is left at once', async () => {
  const { phone, send, app } = await atDesk();
  expect(await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'message' } })).toMatchObject({
    ok: true,
    result: 'done',
  });
  expect(await entry(phone, (one) => one.is === 'led')).toMatchObject({ key: 'P3', colour: 'red', light: 'blinkslow' });
  await until('the display to be left', () => phone.state().document === null);
  // Only a light: no setting was touched.
  expect(settingsOf(phone)).toEqual({});
  expect(app.store.getState().softKeys).toMatchObject({
    way: 'http',
    ledOffset: 5,
    keys: [{ key: 'P3', fate: 'taken' }],
  });
});

test('a label and an action are settings; what was there before is there again when they are put back', async () => {
  const { phone, send, app } = await atDesk();
  const before = 'speed 203';
  await fetch(`${phone.origin}/settings.htm?settings=save&fkey4=${before}&fkey_label4=Lager`);
  await send({
    do: 'change-soft-key',
    key: 'P5',
    patch: { label: 'Türe', light: 'on', action: { is: 'run', run: { do: 'show-panel' } } },
  });
  expect(settingsOf(phone)).toMatchObject({
    fkey4: expect.stringMatching(/^url http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}\/press\/[0-9a-f]{32}$/),
    fkey_label4: 'Türe',
    fkey_short_label4: 'Türe',
  });
  expect(await send({ do: 'put-back-soft-keys' })).toMatchObject({ ok: true });
  expect(settingsOf(phone)).toMatchObject({ fkey4: before, fkey_label4: 'Lager' });
  await until('the light', () => ledsOf(phone).at(-1)?.light === 'off');
  expect(app.store.getState().softKeys.keys).toEqual([]);
});

test('a press is an Action URL that runs once; the next press has another secret', async () => {
  const { phone, send, app, desktop } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P5', patch: { action: { is: 'run', run: { do: 'show-panel' } } } });
  const first = settingsOf(phone).fkey4 ?? '';
  const shown = () => desktop.shown.filter((window) => window === 'panel').length;
  phone.press('P5');
  await until('the panel', () => shown() === 1);
  await until('another secret', () => settingsOf(phone).fkey4 !== first);
  const url = first.replace(/^url /, '');
  expect((await fetch(url)).status).toBe(204);
  expect((await fetch(url.replace(/\/[\w-]{22}\//, '/AAAAAAAAAAAAAAAAAAAAAA/'))).status).toBe(404);
  await until('both to be counted', () => {
    const { repeated, stranger } = app.store.getState().softKeys.ignored;
    return repeated === 1 && stranger === 1;
  });
  phone.press('P5');
  await until('the second press', () => shown() === 2);
});

test('a phone in a call leaves its display alone', async () => {
  const { phone, send } = await atDesk();
  phone.ring('203');
  await until('a call', () => phone.state().calls.length > 0);
  expect(await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'on' } })).toEqual({
    ok: false,
    problem: { code: 'light-waits', phone: 'Desk' },
  });
  expect(ledsOf(phone)).toEqual([]);
  expect(phone.state().document).toBeNull();
});

test('settings that only an administrator sees are not changed, and the light is set all the same', async () => {
  const { phone, send } = await atDesk();
  await phone.misbehave({ when: ({ path }) => path === '/settings.xml', unauthorised: true });
  expect(await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours' } })).toMatchObject({
    ok: false,
    problem: { code: 'soft-keys-unreadable', phone: 'Desk' },
  });
  expect(settingsOf(phone)).toEqual({});
  expect(await send({ do: 'change-soft-key', key: 'P5', patch: { label: '', light: 'on' } })).toMatchObject({
    ok: true,
  });
});

test('a restart forgets them, and the phone is told again when it is back', async () => {
  const { phone, send } = await atDesk({ rebootMs: 1_500 });
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours', light: 'on' } });
  expect(await send({ do: 'reboot', confirmation: 'yes' })).toMatchObject({ ok: true });
  await entry(phone, (one) => one.is === 'back');
  await until('the label', () => settingsOf(phone).fkey_label4 === 'Ours');
  await until('the light', () => ledsOf(phone).length === 2);
});

test('a key cannot send data over HTTP', async () => {
  const { phone, send } = await atDesk();
  expect(await send({ do: 'change-soft-key', key: 'P5', patch: { action: { is: 'message', data: 'x' } } })).toEqual({
    ok: false,
    problem: { code: 'soft-key-no-message', phone: 'Desk' },
  });
  expect(settingsOf(phone)).toEqual({});
});

test('of all settings that a phone shows, no more is kept than those of its keys', async () => {
  const { send, settingsPath } = await atDesk();
  const shown = await fetch(`${(await atDesk({ password: 'geheim', user: 'alice' })).phone.origin}/settings.xml`);
  expect(shown.status).toBe(401);
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours' } });
  const { learned } = JSON.parse(await readFile(settingsPath, 'utf8'));
  expect(Object.values(learned.touchedKeys)).toEqual([
    {
      device: expect.stringMatching(/^000413/),
      settings: { P5: { fkey: 'speed 202', label: '', shortLabel: '' } },
      lights: [],
    },
  ]);
});

test('a key that dials is the phone’s own: Offhook need not run', async () => {
  const { phone, send, app } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P5', patch: { action: { is: 'dial', number: '+49 30 398330' } } });
  expect(settingsOf(phone).fkey4).toBe('speed 004930398330');
  await app.stop();
  phone.press('P5');
  await until('the call', () => dialled(phone).length === 1);
  expect(dialled(phone)).toEqual(['004930398330']);
});
