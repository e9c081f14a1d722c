import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Settings } from '../../electron/contract/settings';
import { betweenProcesses } from '../../electron/settings/between-processes';
import { profileOf, testApp } from '../support/app';
import { demoPhone, dialled, entry } from '../support/demo';
import { signOfLife } from '../support/sign-of-life';
import { createClock } from '../support/still-clock';
import { temporaryFolder } from '../support/temp-folder';
import { terminal } from '../support/terminal';

const dial = (text: string) => ({ do: 'dial', text, confirmed: true, from: 'command-line' }) as const;

/** Offhooks of one user, each as a process of its own would be: they share a folder and nothing else. */
async function processes() {
  const phone = await demoPhone();
  const folder = await temporaryFolder();
  const clock = createClock();
  const settings = { phones: [profileOf(phone)], activePhone: 'desk' };
  const start = (more: Partial<Settings> = {}) =>
    testApp({ ...settings, ...more }, { clock, ...betweenProcesses(folder) });
  const written = async () => {
    const files = await readdir(join(folder, 'calls'));
    return (await Promise.all(files.map((file) => readFile(join(folder, 'calls', file), 'utf8')))).join('');
  };
  return { phone, folder, clock, start, written };
}

test('three that dial the same number at once make one call, and answer the same', async () => {
  const { phone, start } = await processes();
  const three = [await start(), await start(), await start()];
  const release = phone.hold();
  const answers = three.map(({ send }) => send(dial('0301234')));
  await entry(phone, (one) => one.is === 'dial');
  release();
  const [first, ...others] = await Promise.all(answers);
  expect(first).toMatchObject({ ok: true, sent: '0301234', phone: 'Desk' });
  expect(others).toEqual([first, first]);
  expect(dialled(phone)).toEqual(['0301234']);
});

test('within a second after the answer it is the same wish, and then another one', async () => {
  const { phone, clock, start } = await processes();
  const [one, other] = [await start(), await start()];
  const first = await one.send(dial('0301234'));
  await clock.pass(999);
  expect(await other.send(dial('0301234'))).toEqual(first);
  expect(dialled(phone)).toHaveLength(1);
  await clock.pass(1);
  await other.send(dial('0301234'));
  expect(dialled(phone)).toHaveLength(2);
});

test('an Offhook that has ended is still answered for', async () => {
  const { phone, start } = await processes();
  const [one, other] = [await start(), await start()];
  const first = await one.send(dial('0301234'));
  await one.app.stop();
  expect(await other.send(dial('0301234'))).toEqual(first);
  expect(dialled(phone)).toHaveLength(1);
});

test('another number, and the same one behind the end of a call, is another wish', async () => {
  const { phone, start } = await processes();
  const [one, other] = [await start(), await start()];
  await one.send(dial('0301234'));
  await other.send(dial('0305678'));
  await one.send({ do: 'press', sequence: 'CANCEL' });
  await other.send(dial('0301234'));
  expect(dialled(phone)).toEqual(['0301234', '0305678', '0301234']);
});

test('the same phone in another profile is the same phone', async () => {
  const { phone, start } = await processes();
  const again = profileOf(phone, { id: 'again', name: 'Again' });
  const [one, other] = [await start(), await start({ phones: [again], activePhone: 'again' })];
  const first = await one.send(dial('0301234'));
  expect(await other.send(dial('0301234'))).toEqual(first);
  expect(dialled(phone)).toHaveLength(1);
});

test('no number is written down', async () => {
  const { start, written } = await processes();
  const { send } = await start();
  await send(dial('0301234'));
  expect(await written()).not.toContain('0301234');
  expect(await written()).toContain('"ok":true');
});

/** An Offhook that has said that it makes this call, as far as it came. */
async function halfWay(sent: boolean) {
  const { phone, start, folder } = await processes();
  const one = await start();
  await one.send(dial('0301234'));
  const [file = ''] = await readdir(join(folder, 'calls'));
  const path = join(folder, 'calls', file);
  const [call] = JSON.parse(await readFile(path, 'utf8'));
  const sign = await signOfLife();
  onTestFinished(sign.end);
  await mkdir(join(folder, 'calls'), { recursive: true });
  await writeFile(path, JSON.stringify([{ ...call, id: sign.id, port: sign.port, sent, answered: null }]));
  return { phone, sign, connected: sign.seen(1), other: await start() };
}

test('an Offhook that dies before the phone was told leaves the call to the next one', async () => {
  const { phone, sign, other } = await halfWay(false);
  const waiting = other.send(dial('0301234'));
  sign.end();
  expect(await waiting).toMatchObject({ ok: true });
  expect(dialled(phone)).toHaveLength(2);
});

test('where the phone may have been told, the ones that waited do not call again', async () => {
  const { phone, sign, other, connected } = await halfWay(true);
  const waiting = other.send(dial('0301234'));
  await connected;
  sign.end();
  expect(await waiting).toMatchObject({ ok: false, problem: { code: 'no-reply' } });
  expect(dialled(phone)).toHaveLength(1);
});

test('one that is long dead keeps no phone from calling', async () => {
  const { phone, sign, other } = await halfWay(true);
  sign.end();
  expect(await other.send(dial('0301234'))).toMatchObject({ ok: true });
  expect(dialled(phone)).toHaveLength(2);
});

test('three command lines at once make one call', async () => {
  const phone = await demoPhone();
  const { type } = await terminal({ phones: [profileOf(phone)], activePhone: 'desk' });
  const said = await Promise.all([1, 2, 3].map(() => type('dial', '0301234')));
  expect(said.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(dialled(phone)).toEqual(['0301234']);
});
