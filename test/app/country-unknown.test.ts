import { expect, onTestFinished, test, vi } from 'vitest';
import type { Offer } from '../../electron/contract/dialling/offer';
import { usualRules } from '../../electron/contract/dialling/rules';
import type { Settings } from '../../electron/contract/settings';
import { openControlSocket } from '../../electron/host/control-socket';
import { openSettings } from '../../electron/settings/file';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { terminal } from '../support/terminal';

// A slow computer takes its time to load the code that reads numbers.
vi.setConfig({ testTimeout: 60_000 });

const nowhere = { version: '0.0.0', platform: 'linux', session: 'x11', locale: 'en-US', country: null } as const;
const unknown = { ok: false, problem: { code: 'country-unknown' } };

/** An Offhook on a computer without a region, whose user has said nothing yet. */
async function arrived(settings: Partial<Settings> = {}) {
  const phone = await demoPhone();
  const desk = await testApp(
    { phones: [profileOf(phone)], activePhone: 'desk', ...settings },
    { surroundings: nowhere },
  );
  const dialled = () => phone.journal.flatMap((entry) => (entry.is === 'dial' ? [entry.number] : []));
  const offer = (): Offer | null => desk.app.store.getState().offer;
  return { ...desk, phone, dialled, offer, state: () => desk.app.store.getState() };
}

test('what + becomes waits for the country, and digits are dialled as they stand meanwhile', async () => {
  const { send, dialled, state } = await arrived();
  expect(await send({ do: 'dial', text: '+49 30 398330' })).toEqual(unknown);
  expect(state().last).toMatchObject({ what: 'dial', subject: '+49 30 398330', outcome: unknown });
  expect(dialled()).toEqual([]);
  for (const text of ['030 398330', '0049 30 398330', '200']) await send({ do: 'dial', text });
  expect(dialled()).toEqual(['030398330', '004930398330', '200']);
});

test('an emergency number waits for a yes and for nothing else', async () => {
  const { send, dialled } = await arrived();
  expect(await send({ do: 'dial', text: '112' })).toMatchObject({ problem: { code: 'emergency' } });
  await send({ do: 'dial', text: '112', confirmed: true });
  expect(dialled()).toEqual(['112']);
});

test('the answer is kept, holds for every phone, and is never asked for again', async () => {
  const { send, dialled, state, settingsPath } = await arrived();
  expect(state()).toMatchObject({ country: null, countryAnswered: null });
  expect(await send({ do: 'save-country', country: 'JP' })).toMatchObject({ ok: true });
  expect(state()).toMatchObject({ country: 'JP', countryAnswered: 'JP' });
  await send({ do: 'dial', text: '+49 30 398330' });
  expect(dialled()).toEqual(['0104930398330']);
  const { settings } = await openSettings(settingsPath, Date.now);
  expect(settings.country).toBe('JP');
  const { app } = await testApp(settings, { surroundings: { ...nowhere, country: 'DE' } });
  expect(app.store.getState().country).toBe('JP');
});

test('a number that was copied waits in the panel, and is read again when the country is known', async () => {
  const { send, desktop, dialled, offer } = await arrived();
  desktop.clipboard = 'Anna, Tel. +49 30 398330';
  await send({ do: 'offer-clipboard' });
  const before = offer();
  expect(before).toMatchObject({ dialWhenSeen: false, candidates: [{ dials: '+4930398330' }] });
  expect(await send({ do: 'dial-offer', id: before?.id ?? 0 })).toEqual(unknown);
  await send({ do: 'save-country', country: 'US' });
  expect(offer()).toMatchObject({
    from: 'clipboard',
    dialWhenSeen: false,
    candidates: [{ dials: '0114930398330', sure: true, text: '+49 30 398330', before: 'Anna, Tel.' }],
  });
  expect(await send({ do: 'dial-offer', id: before?.id ?? 0 })).toMatchObject({ problem: { code: 'offer-gone' } });
  expect(dialled()).toEqual([]);
  await send({ do: 'dial-offer', id: offer()?.id ?? 0 });
  expect(dialled()).toEqual(['0114930398330']);
});

test('a link is still asked about when the country is known', async () => {
  const { send, offer } = await arrived();
  await send({ do: 'open-link', link: 'tel:+4930398330,,21' });
  await send({ do: 'save-country', country: 'DE' });
  const then = [{ digits: '21', commas: 2 }];
  expect(offer()).toMatchObject({ mustConfirm: true, from: 'link', candidates: [{ dials: '004930398330', then }] });
});

test('a phone whose rules say the country, or what + becomes, waits for no answer', async () => {
  for (const [rules, dials] of [
    [{ ...usualRules(), country: 'AU' }, '00114930398330'],
    [{ ...usualRules(), plusAs: '+' }, '+4930398330'],
  ] as const) {
    const { send, desktop, offer, app, dialled } = await arrived();
    desktop.clipboard = '+49 30 398330';
    await send({ do: 'offer-clipboard' });
    await send({ do: 'change-rules', phone: 'desk', patch: rules });
    expect(offer()).toMatchObject({ candidates: [{ dials }] });
    await app.send({ do: 'dial', text: '+49 30 398330', confirmed: false, from: 'typed' });
    expect(dialled()).toEqual([dials]);
  }
});

test('what lacks something in front is shown when it was copied, and dialled when somebody means it so', async () => {
  const { send, desktop, dialled, offer } = await arrived({ country: 'SE' });
  desktop.clipboard = '701234567';
  await send({ do: 'offer-clipboard' });
  expect(offer()).toMatchObject({ dialWhenSeen: false, candidates: [{ dials: '701234567', sure: false }] });
  expect(await send({ do: 'dial', text: 'call 701234567 now', from: 'command-line' })).toMatchObject({ ok: false });
  const favourite = { id: 'anna', name: 'Anna', number: '701234567', pin: null };
  expect(await send({ do: 'add-favourite', favourite })).toMatchObject({ ok: true });
  await send({ do: 'dial-favourite', id: 'anna' });
  await send({ do: 'dial', text: '46701234567', from: 'history' });
  expect(dialled()).toEqual(['701234567', '46701234567']);
});

/** A terminal where no locale names a country. */
async function bareTerminal(locale = 'C.UTF-8') {
  const phone = await demoPhone();
  const settings = { country: null, phones: [profileOf(phone)], activePhone: 'desk' };
  const here = await terminal(settings);
  for (const name of ['LC_ALL', 'LC_TELEPHONE', 'LANG']) vi.stubEnv(name, name === 'LANG' ? locale : '');
  return { ...here, settings, dialled: () => phone.journal.flatMap((one) => (one.is === 'dial' ? [one.number] : [])) };
}

test.each(['C.UTF-8', 'C', 'POSIX', 'en', ''])(
  'a terminal in “%s” asks for --country, where that matters',
  async (locale) => {
    const { ask, type, dialled } = await bareTerminal(locale);
    for (const word of ['dial', 'find']) {
      const { code, json } = await ask(word, '+49 30 398330');
      expect({ code, json }).toMatchObject({ code: 1, json: { ok: false, problem: 'country-unknown' } });
      expect((json as { message: string }).message).toContain('--country');
    }
    expect((await type('dial', '+49 30 398330')).err).toContain('--country');
    expect(dialled()).toEqual([]);
    expect(await ask('dial', '030 398330')).toMatchObject({ code: 0, json: { sent: '030398330' } });
    expect(await ask('find', '030 398330')).toMatchObject({ code: 0, json: { candidates: [{ dials: '030398330' }] } });
    expect(await ask('dial', '+49 30 398330', '--country', 'au')).toMatchObject({
      code: 0,
      json: { sent: '00114930398330' },
    });
    expect(await ask('find', '+49 30 398330', '--country', 'JP')).toMatchObject({
      json: { candidates: [{ dials: '0104930398330' }] },
    });
  },
);

test('a country that is none is wrong usage, and nothing is sent', async () => {
  const { ask, dialled } = await bareTerminal();
  expect(await ask('dial', '200', '--country', 'Germany')).toMatchObject({ code: 2, json: { problem: 'usage' } });
  expect(await ask('favourite', 'Anna', '--country', 'ZZ')).toMatchObject({ code: 2, json: { problem: 'usage' } });
  expect(dialled()).toEqual([]);
});

test('what the user has answered in a window counts at the terminal, too', async () => {
  const { type, ask, places, settings } = await bareTerminal();
  const { app } = await testApp(settings, { surroundings: nowhere });
  onTestFinished(await openControlSocket(places.controlSocket, app.send));
  expect(await ask('dial', '+49 30 398330')).toMatchObject({ code: 1, json: { problem: 'country-unknown' } });
  expect((await type('dial', '+49 30 398330', '--country', 'US')).code).toBe(0);
  await app.send({ do: 'save-country', country: 'AU' });
  expect(await ask('dial', '+49 30 398330')).toMatchObject({ code: 0, json: { sent: '00114930398330' } });
});
