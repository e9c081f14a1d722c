import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { atDesk, tones } from '../support/at-desk';

const PIN = '470815';

async function withFavourite() {
  const desk = await atDesk();
  await desk.send({ do: 'add-pin', pin: { id: 'mailbox', name: 'Mailbox' }, digits: PIN });
  await desk.send({
    do: 'add-favourite',
    favourite: { id: 'box', name: 'Mailbox', number: '030 23125 001,21#', pin: 'mailbox' },
  });
  return desk;
}

/** The id of the digits that wait at the moment. */
const idIn = ({ app }: Awaited<ReturnType<typeof withFavourite>>): number => app.store.getState().postDial?.id ?? 0;

test('the PIN of a favourite is sent when somebody says so, behind everything else, and shown nowhere', async () => {
  const desk = await withFavourite();
  const { app, send, clock, phone, settingsPath, faults } = desk;
  const seen: string[] = [];
  app.store.subscribe((state) => void seen.push(JSON.stringify(state)));
  const outcomes = [await send({ do: 'dial-favourite', id: 'box' })];
  expect(outcomes).toMatchObject([{ ok: true, sent: '03023125001' }]);
  expect(app.store.getState().postDial).toMatchObject({ next: { digits: '21#' }, more: 1 });
  await clock.pass(3_000);
  await expect.poll(() => app.store.getState().postDial).toMatchObject({ next: { pin: 'Mailbox' }, more: 0, at: null });
  await clock.pass(600_000);
  expect(tones(phone)).toEqual(['21#']);
  outcomes.push(await send({ do: 'send-post-dial', id: idIn(desk) }));
  expect(tones(phone)).toEqual(['21#', PIN]);
  expect(app.store.getState().last).toMatchObject({ what: 'pin', subject: 'Mailbox' });
  await app.stop();
  const folder = dirname(settingsPath);
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  expect(files.some((text) => text.includes('23125'))).toBe(true);
  for (const text of [...files, ...seen, ...faults, JSON.stringify(outcomes)]) expect(text).not.toContain(PIN);
});

test('a locked keychain sends nothing, and the PIN waits until it is unlocked', async () => {
  const desk = await withFavourite();
  const { app, send, phone, keychain } = desk;
  await send({ do: 'dial-favourite', id: 'box' });
  await send({ do: 'send-post-dial', id: idIn(desk) });
  keychain.trouble = 'locked';
  expect(await send({ do: 'send-post-dial', id: idIn(desk) })).toMatchObject({ problem: { code: 'keychain-locked' } });
  expect(app.store.getState().last).toMatchObject({ what: 'pin', outcome: { problem: { code: 'keychain-locked' } } });
  keychain.trouble = null;
  expect(await send({ do: 'send-post-dial', id: idIn(desk) })).toMatchObject({ ok: true });
  expect(tones(phone)).toEqual(['21#', PIN]);
});

test('a call that ends while the keychain is being asked gets no PIN', async () => {
  const desk = await withFavourite();
  const { send, phone, keychain } = desk;
  await send({ do: 'dial-favourite', id: 'box' });
  await send({ do: 'send-post-dial', id: idIn(desk) });
  let unlock: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    unlock = resolve;
  });
  const { get } = keychain;
  keychain.get = async (account) => {
    await asked;
    return get.call(keychain, account);
  };
  const sending = send({ do: 'send-post-dial', id: idIn(desk) });
  await send({ do: 'act', action: 'hang-up' });
  unlock();
  expect(await sending).toEqual({ ok: false, problem: { code: 'post-dial-gone' } });
  expect(tones(phone)).toEqual(['21#']);
});

test('a favourite whose PIN was said to be asked about first keeps it through the panel', async () => {
  const desk = await withFavourite();
  const { app, send, phone } = desk;
  await send({ do: 'change-dialling', patch: { confirm: 'always' } });
  await send({ do: 'dial-favourite', id: 'box' });
  expect(app.store.getState().offer).toMatchObject({ from: 'favourite', dialWhenSeen: false });
  expect(JSON.stringify(app.store.getState().offer)).not.toContain('mailbox');
  await send({ do: 'dial-offer', id: app.store.getState().offer?.id ?? 0 });
  await send({ do: 'send-post-dial', id: idIn(desk) });
  await send({ do: 'send-post-dial', id: idIn(desk) });
  expect(tones(phone)).toEqual(['21#', PIN]);
});

test('a favourite that is gone is said to be gone', async () => {
  const { send } = await withFavourite();
  expect(await send({ do: 'dial-favourite', id: 'nobody' })).toMatchObject({ problem: { code: 'no-such-favourite' } });
});
