import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import { atDesk, offered, offerOf } from '../support/at-desk';
import { dialled } from '../support/demo';

const THREE = 'Anna 030 23125 001 or Bob 030 23125 002 or Eve 030 23125 003';

test('the clipboard is read when it is asked for, shown, and dialled once', async () => {
  const desk = await atDesk();
  const { phone, send, desktop } = desk;
  desktop.clipboard = '030 23125 001';
  desktop.clipboard = '+49 30 23125 002';
  await send({ do: 'offer-clipboard' });
  const { id } = offerOf(desk);
  expect(offerOf(desk)).toMatchObject({ from: 'clipboard', dialWhenSeen: true, mustConfirm: false });
  expect(offered(desk)).toEqual(['00493023125002']);
  expect(desktop.shown).toEqual(['panel, quietly']);
  expect(dialled(phone)).toEqual([]);
  const answers = await Promise.all([send({ do: 'dial-offer', id }), send({ do: 'dial-offer', id })]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
  expect(dialled(phone)).toEqual(['00493023125002']);
});

test('of several numbers one is chosen, and the others cannot be dialled after it', async () => {
  const desk = await atDesk();
  const { phone, send, desktop } = desk;
  desktop.clipboard = THREE;
  expect(await send({ do: 'offer-clipboard' })).toMatchObject({ ok: true, candidates: [{}, {}, {}] });
  const { id, dialWhenSeen } = offerOf(desk);
  expect(dialWhenSeen).toBe(false);
  expect(desktop.shown).toEqual(['panel']);
  expect(await send({ do: 'dial-offer', id, index: 3 })).toEqual({ ok: false, problem: { code: 'offer-gone' } });
  const answers = await Promise.all([1, 1, 0, 2].map((index) => send({ do: 'dial-offer', id, index })));
  expect(answers.map((answer) => answer.ok)).toEqual([true, false, false, false]);
  expect(dialled(phone)).toEqual(['03023125002']);
});

test('an old offer is never taken for a new one', async () => {
  const desk = await atDesk();
  const { send, desktop, phone } = desk;
  desktop.clipboard = '111222';
  await send({ do: 'offer-clipboard' });
  const old = offerOf(desk).id;
  desktop.clipboard = '333444';
  await send({ do: 'offer-clipboard' });
  expect(await send({ do: 'dial-offer', id: old })).toEqual({ ok: false, problem: { code: 'offer-gone' } });
  expect(dialled(phone)).toEqual([]);
});

test('an offer that was put aside is not dialled', async () => {
  const desk = await atDesk();
  const { send, desktop, phone } = desk;
  desktop.clipboard = '030 23125 001';
  await send({ do: 'offer-clipboard' });
  const { id } = offerOf(desk);
  expect(await send({ do: 'drop-offer', id: id + 1 })).toMatchObject({ ok: true });
  expect(offerOf(desk).id).toBe(id);
  await send({ do: 'drop-offer', id });
  expect(await send({ do: 'dial-offer', id })).toMatchObject({ problem: { code: 'offer-gone' } });
  expect(dialled(phone)).toEqual([]);
});

test('what is offered is gone with the panel', async () => {
  const desk = await atDesk();
  desk.desktop.clipboard = '030 23125 001';
  await desk.send({ do: 'offer-clipboard' });
  const { id } = offerOf(desk);
  desk.app.panelGone();
  expect(desk.app.store.getState().offer).toBeNull();
  expect(await desk.send({ do: 'dial-offer', id })).toMatchObject({ problem: { code: 'offer-gone' } });
});

test('the panel dials by itself only what it has been shown with', async () => {
  const desk = await atDesk();
  const { send, desktop } = desk;
  let appear: () => void = () => {};
  desktop.show = () =>
    new Promise((resolve) => {
      appear = resolve;
    });
  desktop.clipboard = '030 1';
  const offering = send({ do: 'offer-clipboard' });
  await expect.poll(() => desk.app.store.getState().offer?.candidates[0]?.dials).toBe('0301');
  expect(offerOf(desk).dialWhenSeen).toBe(false);
  appear();
  await offering;
  expect(offerOf(desk).dialWhenSeen).toBe(true);
});

test('a clipboard without a number, an empty one and a secret one are told apart, and nothing is dialled', async () => {
  const desk = await atDesk();
  const { send, desktop } = desk;
  desktop.clipboard = 'Lorem ipsum';
  expect(await send({ do: 'offer-clipboard' })).toEqual({ ok: false, problem: { code: 'no-number' } });
  expect(offerOf(desk)).toMatchObject({ candidates: [], problem: { code: 'no-number' }, dialWhenSeen: false });
  expect(desktop.shown).toEqual(['panel']);
  desktop.clipboard = ' \n ';
  expect(await send({ do: 'offer-clipboard' })).toEqual({ ok: false, problem: { code: 'clipboard-empty' } });
  desktop.clipboard = '030 23125 001';
  desktop.isSecret = true;
  expect(await send({ do: 'offer-clipboard' })).toEqual({ ok: false, problem: { code: 'clipboard-secret' } });
  expect(offerOf(desk).candidates).toEqual([]);
  desktop.isSilent = true;
  expect(await send({ do: 'offer-clipboard' })).toEqual({ ok: false, problem: { code: 'clipboard-silent' } });
  expect(await send({ do: 'offer-selection' })).toEqual({ ok: false, problem: { code: 'selection-silent' } });
  expect(offerOf(desk)).toMatchObject({ candidates: [], problem: { code: 'selection-silent' } });
});

test('what is selected is offered like what is copied, where the desktop tells it', async () => {
  const desk = await atDesk();
  const { send, desktop } = desk;
  desktop.clipboard = '030 23125 001';
  desktop.selection = 'Tel. 030 23125 002';
  await send({ do: 'offer-selection' });
  expect(offerOf(desk)).toMatchObject({ from: 'selection', dialWhenSeen: true });
  expect(offered(desk)).toEqual(['03023125002']);
  desktop.selection = '';
  expect(await send({ do: 'offer-selection' })).toMatchObject({ problem: { code: 'selection-empty' } });
  desktop.hasSelection = false;
  expect(await send({ do: 'offer-selection' })).toMatchObject({ problem: { code: 'no-selection' } });
});

test('whoever wants to be asked always is asked about what is copied, and about what dials at a click', async () => {
  const desk = await atDesk({ dialling: { confirm: 'always' } });
  const { send, desktop, phone } = desk;
  desktop.clipboard = '030 23125 001';
  await send({ do: 'offer-clipboard' });
  expect(offerOf(desk).dialWhenSeen).toBe(false);
  for (const from of ['tray', 'history'] as const) {
    expect(await send({ do: 'dial', text: '030 23125 002', from })).toMatchObject({ ok: true, candidates: [{}] });
    expect(offerOf(desk)).toMatchObject({ from, dialWhenSeen: false });
  }
  expect(dialled(phone)).toEqual([]);
  await send({ do: 'dial-offer', id: offerOf(desk).id });
  for (const from of ['typed', 'command-line'] as const) {
    await send({ do: 'dial', text: from === 'typed' ? '030 23125 003' : '030 23125 004', from });
  }
  expect(dialled(phone)).toEqual(['03023125002', '03023125003', '03023125004']);
});

test.each(['links', 'never'] as const)(
  'whoever wants to be asked about %s dials from the tray at once',
  async (confirm) => {
    const { send, phone } = await atDesk({ dialling: { confirm } });
    await send({ do: 'dial', text: '030 23125 002', from: 'tray' });
    expect(dialled(phone)).toEqual(['03023125002']);
  },
);

test('a panel that is opened suggests what is copied, and never looks into a secret', async () => {
  const desk = await atDesk();
  const { send, desktop, app } = desk;
  desktop.clipboard = THREE;
  await send({ do: 'show', window: 'panel' });
  expect(offerOf(desk)).toMatchObject({ candidates: [{}, {}, {}], dialWhenSeen: false });
  desktop.isSecret = true;
  await send({ do: 'show', window: 'panel' });
  expect(app.store.getState().offer).toBeNull();
});

test('a menu is told the numbers of the moment, or why there is none', async () => {
  const { app, desktop } = await atDesk();
  desktop.clipboard = THREE;
  expect(await app.offerForMenu()).toMatchObject({ candidates: [{}, {}, {}], problem: null });
  desktop.isSecret = true;
  expect(await app.offerForMenu()).toMatchObject({ candidates: [], problem: { code: 'clipboard-secret' } });
});

test('a number that was hung up is dialled again at once: that is no second Enter', async () => {
  const { phone, send } = await atDesk();
  await send({ do: 'dial', text: '200' });
  await send({ do: 'release-all' });
  expect(await send({ do: 'dial', text: '200' })).toMatchObject({ ok: true });
  expect(dialled(phone)).toEqual(['200', '200']);
});

/** All that the user can press while a number is offered, but putting it aside; each means the same call. */
const presses = (id: number): readonly CommandInput[] => [
  { do: 'dial-offer', id },
  { do: 'dial-offer', id, confirmed: true },
  { do: 'dial-offer', id, index: 1 },
  { do: 'dial-offer', id: id - 1 },
  { do: 'dial', text: '030 23125 001' },
  { do: 'dial', text: '03023125001', from: 'tray' },
  { do: 'explain', text: '030 23125 001' },
];

test('the number of an offer is dialled exactly once, whatever is pressed how often in one breath', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(6), { maxLength: 12 }), fc.constantFrom(0, 2), async (pressed, countdownS) => {
      const desk = await atDesk({ dialling: { countdownS } });
      desk.desktop.clipboard = '030 23125 001';
      await desk.send({ do: 'offer-clipboard' });
      const choices = presses(offerOf(desk).id);
      const all = [0, ...pressed].flatMap((at) => choices[at] ?? []).map((command) => desk.send(command));
      if (countdownS > 0) await expect.poll(() => desk.app.store.getState().countdown).not.toBeNull();
      await desk.clock.pass(countdownS * 1_000);
      await Promise.all(all);
      expect(dialled(desk.phone)).toEqual(['03023125001']);
    }),
    { numRuns: 40 },
  );
});
