import { expect, test } from 'vitest';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';

const dialled = (phone: { readonly journal: readonly { readonly is: string }[] }) =>
  phone.journal.filter((entry) => entry.is === 'dial');

async function atDesk(options: Parameters<typeof demoPhone>[0] = {}) {
  const phone = await demoPhone(options);
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  return { phone, ...offhook };
}

test('a number is dialled once, as its plan says, and remembered', async () => {
  const { phone, send, app } = await atDesk();
  expect(await send({ do: 'dial', text: '+49 (0)30 398330' })).toMatchObject({
    ok: true,
    sent: '004930398330',
    phone: 'Desk',
  });
  expect(dialled(phone)).toMatchObject([{ number: '004930398330' }]);
  expect(app.store.getState().recent).toMatchObject([{ number: '+49 (0)30 398330', dials: '004930398330' }]);
  expect(app.store.getState().link).toMatchObject({ is: 'ready' });
});

test('the phone that closes without a word after a dial was sent it, and once', async () => {
  const { phone, send } = await atDesk();
  await phone.misbehave({ dial: 'no-answer' });
  expect(await send({ do: 'dial', text: '200' })).toMatchObject({ ok: true, result: 'no-answer' });
  expect(dialled(phone)).toHaveLength(1);
});

test('the outgoing identity of the profile goes with the number', async () => {
  const phone = await demoPhone();
  const profile = profileOf(phone, { outgoingUri: 'anna@pbx.example' });
  const { send } = await testApp({ phones: [profile], activePhone: 'desk' });
  await send({ do: 'dial', text: '200' });
  expect(dialled(phone)).toMatchObject([{ number: '200', outgoingUri: 'anna@pbx.example' }]);
});

test('an emergency number waits for a yes, from everywhere', async () => {
  const { phone, send, desktop, app } = await atDesk();
  expect(await send({ do: 'dial', text: '112' })).toEqual({ ok: false, problem: { code: 'emergency', number: '112' } });
  desktop.clipboard = ' 112 ';
  await send({ do: 'offer-clipboard' });
  const { offer } = app.store.getState();
  expect(offer).toMatchObject({ plan: { rule: 'emergency' } });
  expect(desktop.shown).toEqual(['panel']);
  const id = offer?.id ?? 0;
  expect(await send({ do: 'dial-offer', id })).toMatchObject({ ok: false, problem: { code: 'emergency' } });
  expect(dialled(phone)).toHaveLength(0);
  expect(await send({ do: 'dial-offer', id, confirmed: true })).toMatchObject({ ok: true });
  expect(dialled(phone)).toMatchObject([{ number: '112' }]);
});

test('the clipboard is read when it is asked for, shown, and dialled once', async () => {
  const { phone, send, desktop, app } = await atDesk();
  desktop.clipboard = '030 1111';
  desktop.clipboard = '+49 30 2222';
  await send({ do: 'offer-clipboard' });
  const { offer } = app.store.getState();
  expect(offer).toMatchObject({ plan: { number: '+49 30 2222', dials: '0049302222' }, dialWhenSeen: true });
  expect(desktop.shown).toEqual(['panel, quietly']);
  expect(dialled(phone)).toHaveLength(0);
  const id = offer?.id ?? 0;
  const answers = await Promise.all([send({ do: 'dial-offer', id }), send({ do: 'dial-offer', id })]);
  expect(answers.map((answer) => answer.ok)).toEqual([true, false]);
  expect(dialled(phone)).toMatchObject([{ number: '0049302222' }]);
});

test('an old offer is never taken for a new one', async () => {
  const { send, desktop, app, phone } = await atDesk();
  desktop.clipboard = '111222';
  await send({ do: 'offer-clipboard' });
  const old = app.store.getState().offer?.id ?? 0;
  desktop.clipboard = '333444';
  await send({ do: 'offer-clipboard' });
  expect(await send({ do: 'dial-offer', id: old })).toEqual({ ok: false, problem: { code: 'offer-gone' } });
  expect(dialled(phone)).toHaveLength(0);
});

test('a clipboard without a number says so in the panel, and nothing is dialled', async () => {
  const { send, desktop, app } = await atDesk();
  desktop.clipboard = 'Lorem ipsum';
  expect(await send({ do: 'offer-clipboard' })).toEqual({ ok: false, problem: { code: 'no-number' } });
  expect(app.store.getState().offer).toMatchObject({ plan: null, problem: { code: 'no-number' }, dialWhenSeen: false });
  expect(desktop.shown).toEqual(['panel']);
});

test('with no phone set up, the demo phone takes the call', async () => {
  const { send, app } = await testApp();
  expect(await send({ do: 'dial', text: '200' })).toMatchObject({ ok: true, phone: 'Demo 870' });
  expect(app.store.getState().phones).toMatchObject([{ demo: true }]);
});

test('a second Enter is the same wish: one call, one outcome for both', async () => {
  const { phone, send } = await atDesk();
  const release = phone.hold();
  const calls = [send({ do: 'dial', text: '030 4711' }), send({ do: 'dial', text: '0304711' })];
  release();
  const [first, second] = await Promise.all(calls);
  expect(first).toMatchObject({ ok: true });
  expect(second).toBe(first);
  expect(await send({ do: 'dial', text: '0304711' })).toBe(first);
  expect(dialled(phone)).toHaveLength(1);
  await send({ do: 'dial', text: '200' });
  expect(dialled(phone)).toHaveLength(2);
});

test('an empty clipboard is called empty', async () => {
  const { send, desktop } = await atDesk();
  desktop.clipboard = ' \n ';
  expect(await send({ do: 'offer-clipboard' })).toEqual({ ok: false, problem: { code: 'clipboard-empty' } });
});

test('the panel dials by itself only what it has been shown with', async () => {
  const { send, desktop, app } = await atDesk();
  let appear: () => void = () => {};
  desktop.show = () =>
    new Promise((resolve) => {
      appear = resolve;
    });
  desktop.clipboard = '030 1';
  const offering = send({ do: 'offer-clipboard' });
  await expect.poll(() => app.store.getState().offer?.plan?.dials).toBe('0301');
  expect(app.store.getState().offer?.dialWhenSeen).toBe(false);
  appear();
  await offering;
  expect(app.store.getState().offer?.dialWhenSeen).toBe(true);
});
