import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Settings } from '../../electron/contract/settings';
import { profileOf, type TestApp, testApp } from '../support/app';

/** Has the keychain take its time: what it is told waits for the function that comes back. */
function hold({ keychain }: TestApp): (trouble: 'dismissed' | null) => void {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const set = keychain.set.bind(keychain);
  keychain.set = async (account, password) => {
    await held;
    return set(account, password);
  };
  return (trouble) => {
    keychain.trouble = trouble;
    release();
  };
}

const onFile = async ({ app, settingsPath }: TestApp): Promise<Settings> => {
  await app.stop();
  return Settings.parse(JSON.parse(await readFile(settingsPath, 'utf8')));
};

/** An Offhook with a phone that commands do not go to: none is asked anything. */
const withDesk = (): Promise<TestApp> => testApp({ phones: [profileOf({ port: 80 }, { host: 'desk.invalid' })] });

const LATE = [
  ['that is taken', null],
  ['that is refused', 'dismissed'],
] as const;

test.each(LATE)('a password %s late undoes no change that was made to its phone meanwhile', async (_, trouble) => {
  const offhook = await withDesk();
  const { send } = offhook;
  const answer = hold(offhook);
  const saving = send({ do: 'save-password', id: 'desk', password: 'secret' });
  await send({ do: 'change-phone', id: 'desk', patch: { name: 'Hall', sip: { stepMs: 500 } } });
  await send({ do: 'change-rules', phone: 'desk', patch: { areaCode: '30' } });
  answer(trouble);
  expect((await saving).ok).toBe(trouble === null);
  const { phones, learned } = await onFile(offhook);
  expect(phones).toMatchObject([{ name: 'Hall', sip: { stepMs: 500 }, rules: { areaCode: '30' } }]);
  expect(Object.keys(learned.passwordsFor)).toEqual(trouble === null ? ['desk'] : []);
});

test('a password is for the address that the phone had when it was said', async () => {
  const offhook = await withDesk();
  const { send, app } = offhook;
  const answer = hold(offhook);
  const saving = send({ do: 'save-password', id: 'desk', password: 'secret' });
  await send({ do: 'change-phone', id: 'desk', patch: { host: 'elsewhere.invalid' } });
  answer(null);
  expect(await saving).toMatchObject({ ok: true });
  expect(app.store.getState().phones.find(({ id }) => id === 'desk')).toMatchObject({
    host: 'elsewhere.invalid',
    hasPassword: false,
  });
});

test.each(LATE)('a server’s password %s late undoes no change of the server', async (_, trouble) => {
  const offhook = await withDesk();
  const { send } = offhook;
  await send({ do: 'change-server', patch: { host: 'pbx.invalid' } });
  const answer = hold(offhook);
  const saving = send({ do: 'save-server-password', password: 'secret' });
  await send({ do: 'change-server', patch: { user: 'anna@pbx' } });
  answer(trouble);
  expect((await saving).ok).toBe(trouble === null);
  expect((await onFile(offhook)).server).toMatchObject({ host: 'pbx.invalid', user: 'anna@pbx' });
});

test.each(LATE)(
  'digits of a PIN %s late undo no change of other PINs, nor its name that came meanwhile',
  async (...row) => {
    const [, trouble] = row;
    const offhook = await testApp({ pins: ['door', 'gate'].map((id) => ({ id, name: id })) });
    const { send } = offhook;
    const answer = hold(offhook);
    const saving = send({ do: 'change-pin', id: 'door', patch: {}, digits: '21' });
    await send({ do: 'change-pin', id: 'door', patch: { name: 'Front door' } });
    await send({ do: 'change-pin', id: 'gate', patch: { name: 'Gate' } });
    answer(trouble);
    expect((await saving).ok).toBe(trouble === null);
    expect((await onFile(offhook)).pins.map(({ name }) => name)).toEqual(['Front door', 'Gate']);
  },
);

test('of two changes of a soft key the later one stands, however long the first is judged', async () => {
  const offhook = await testApp();
  const { send, app } = offhook;
  const dial = { is: 'dial', number: '030 398330' } as const;
  await Promise.all([
    send({ do: 'change-soft-key', key: 'P1', patch: { action: dial } }),
    send({ do: 'change-soft-key', key: 'P1', patch: { action: { is: 'none' } } }),
  ]);
  expect(app.store.getState().softKeys.keys).toMatchObject([{ key: 'P1', action: { is: 'none' } }]);
});
