import { expect, test } from 'vitest';
import { atDesk, inBerlin, offered, offerOf } from '../support/at-desk';
import { dialled } from '../support/demo';

const ANNA = 'Anna, Tel. 030 23125 001';

/** Offhook at work, as it is in the tray. */
async function watching() {
  const desk = await atDesk({ profile: { rules: inBerlin }, dialling: { watchClipboard: true } });
  await desk.app.start();
  return desk;
}

test('nobody looks at what is copied unless somebody has said so, and no longer than that', async () => {
  const desk = await atDesk();
  const { app, send, desktop } = desk;
  await app.start();
  expect(desktop.watching()).toBe(false);
  await send({ do: 'change-dialling', patch: { watchClipboard: true } });
  expect(desktop.watching()).toBe(true);
  await send({ do: 'change-dialling', patch: { watchClipboard: false } });
  expect(desktop.watching()).toBe(false);
  await send({ do: 'change-dialling', patch: { watchClipboard: true } });
  await app.stop();
  expect(desktop.watching()).toBe(false);
});

test('a program that does one thing and ends watches nothing', async () => {
  const { send, desktop } = await atDesk({ dialling: { watchClipboard: true } });
  await send({ do: 'explain', text: '200' });
  expect(desktop.watching()).toBe(false);
});

test('a number that is copied is offered quietly, and dialled by nobody but a person', async () => {
  const desk = await watching();
  const { desktop, phone, send, clock } = desk;
  desktop.copy(ANNA);
  await expect.poll(() => desktop.shown).toEqual(['panel, quietly']);
  expect(offerOf(desk)).toMatchObject({ from: 'watch', dialWhenSeen: false, mustConfirm: false });
  expect(offered(desk)).toEqual(['03023125001']);
  await clock.pass(600_000);
  expect(dialled(phone)).toEqual([]);
  await send({ do: 'dial-offer', id: offerOf(desk).id });
  expect(dialled(phone)).toEqual(['03023125001']);
});

test.each([
  ['a text without a number', 'Lorem ipsum'],
  ['a number that may be something else', 'Die 0171 392000 ist falsch'],
  ['an address', '192.168.1.20'],
])('%s is nobody’s business', async (_what, text) => {
  const desk = await watching();
  const { desktop } = desk;
  desktop.copy(text);
  desktop.copy(ANNA);
  await expect.poll(() => desktop.shown).toEqual(['panel, quietly']);
  expect(offered(desk)).toEqual(['03023125001']);
});

test('a secret is not looked at', async () => {
  const desk = await watching();
  const { desktop, app } = desk;
  desktop.isSecret = true;
  desktop.copy('030 23125 002');
  desktop.isSecret = false;
  desktop.copy(ANNA);
  await expect.poll(() => app.store.getState().offer?.candidates[0]?.dials).toBe('03023125001');
  expect(desktop.shown).toHaveLength(1);
});

test('what Offhook itself has copied is offered to nobody', async () => {
  const desk = await watching();
  const { desktop, send } = desk;
  await send({ do: 'copy-text', text: '030 23125 002' });
  desktop.copy(ANNA);
  await expect.poll(() => desktop.shown).toEqual(['panel, quietly']);
  expect(offered(desk)).toEqual(['03023125001']);
});

test('the same text copied again is nothing new', async () => {
  const desk = await watching();
  const { desktop, send } = desk;
  desktop.copy(ANNA);
  await expect.poll(() => desktop.shown).toHaveLength(1);
  await send({ do: 'drop-offer', id: offerOf(desk).id });
  desktop.copy(ANNA);
  desktop.copy('Bob 030 23125 002');
  await expect.poll(() => desktop.shown).toHaveLength(2);
  expect(offered(desk)).toEqual(['03023125002']);
});

test('of many texts that are copied in one breath the last one is offered', async () => {
  const desk = await watching();
  const { desktop, app } = desk;
  for (let at = 0; at < 500; at += 1) desktop.copy(`Tel. 030 23125 ${String(at).padStart(3, '0')}`);
  await expect.poll(() => app.store.getState().offer?.candidates[0]?.dials).toBe('03023125499');
  expect(desktop.shown.length).toBeLessThan(4);
});

test('what is copied takes the place of no question and of no number on its way', async () => {
  const desk = await watching();
  const { desktop, send } = desk;
  await send({ do: 'open-link', link: 'tel:030-23125-009' });
  const { id } = offerOf(desk);
  desktop.copy(ANNA);
  // Read behind the one before: when this one is answered, that one has been looked at.
  await send({ do: 'explain', text: ANNA });
  await new Promise((resolve) => setImmediate(resolve));
  expect(offerOf(desk).id).toBe(id);
  expect(desktop.shown).toEqual(['panel']);
});
