import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { History, PastCall } from '../../electron/contract/history/history';
import { openHistory, readHistory } from '../../electron/settings/history-file';
import { temporaryFolder } from '../support/temp-folder';

const NOW = Date.UTC(2026, 10, 21, 12);
const now = () => NOW;
const KEPT_AS = 'history.json.broken-2026-11-21T12-00-00-000Z';

const call = (nth: number): PastCall => ({
  id: `call-${nth}`,
  number: `030 398330-${nth}`,
  dials: `030398330${nth}`,
  phone: 'Desk',
  at: NOW - nth,
  from: 'typed',
  outcome: 'done',
});

const calls = (count: number): History => ({
  version: 2,
  days: [],
  calls: Array.from({ length: count }, (_, nth) => call(nth)),
  favourites: [{ id: 'anna', name: 'Anna', number: '030 398330,,21#', pin: null }],
});

const place = async (): Promise<string> => join(await temporaryFolder(), 'history.json');

test('where there is no file, nobody has called, and nothing is written', async () => {
  const path = await place();
  expect(await openHistory(path, now)).toMatchObject({
    kept: { version: 2, calls: [], favourites: [], days: [] },
    notice: null,
  });
  await expect(stat(path)).rejects.toThrow('ENOENT');
});

test('what is saved is read again, and only its owner may read it', async () => {
  const path = await place();
  const file = await openHistory(path, now);
  expect(await file.save(calls(3))).toBeNull();
  expect((await openHistory(path, now)).kept).toEqual(calls(3));
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
});

test('as many calls as are kept at most, with the longest texts, can be read again', async () => {
  const path = await place();
  // Six bytes each in JSON: nothing takes more room.
  const long = '\u0001'.repeat(300);
  const most = Array.from({ length: 5_000 }, (_, nth) => ({
    ...call(nth),
    number: long,
    dials: long,
    phone: long.slice(240),
  }));
  await (await openHistory(path, now)).save({ ...calls(0), calls: most });
  const again = await openHistory(path, now);
  expect(again.notice).toBeNull();
  expect(again.kept.calls).toEqual(most);
});

test('saves that follow each other end with the last one, and leave nothing else behind', async () => {
  const path = await place();
  const file = await openHistory(path, now);
  await Promise.all(Array.from({ length: 30 }, (_, count) => file.save(calls(count))));
  expect((await openHistory(path, now)).kept.calls).toHaveLength(29);
  expect(await readdir(join(path, '..'))).toEqual(['history.json']);
});

test.each([
  ['an empty file', ''],
  ['half a file', '{"version":1,"calls":[{"id":"a","numb'],
  ['another file', '"hello"'],
  ['calls that are none', '{"version":1,"calls":{"0":"030"}}'],
  ['a call without a number', '{"version":1,"calls":[{"id":"a"}]}'],
  ['a call from nowhere', JSON.stringify({ version: 1, calls: [{ ...call(1), from: 'moon' }] })],
  ['a time that is none', JSON.stringify({ version: 1, calls: [{ ...call(1), at: null }] })],
  ['a number that never ends', JSON.stringify({ version: 1, calls: [{ ...call(1), number: '1'.repeat(301) }] })],
  ['more calls than are kept', JSON.stringify(calls(5_001))],
  ['a key nobody wrote', '{"version":1,"calls":[],"pins":["1234"]}'],
  ['one list within another, for ever', '['.repeat(200_000)],
  ['ten megabytes of one letter', 'x'.repeat(10_000_000)],
  [
    'ten megabytes of calls',
    JSON.stringify({ version: 1, calls: Array.from({ length: 80_000 }, (_, nth) => call(nth)) }),
  ],
  ['more than is ever written', ' '.repeat(33_000_000)],
])('%s is kept aside under another name and said so', async (_, text) => {
  const path = await place();
  await writeFile(path, text);
  const file = await openHistory(path, now);
  expect(file.kept.calls).toEqual([]);
  expect(file.notice).toEqual({ code: 'history-broken', keptAs: KEPT_AS });
  expect((await readFile(join(path, '..', KEPT_AS), 'utf8')) === text).toBe(true);
  expect(await file.save(calls(1))).toBeNull();
  expect((await openHistory(path, now)).kept).toEqual(calls(1));
});

test.each([1e300, -8.64e15 - 1])('a call at a time that no calendar has is none of ours: %j', async (at) => {
  const path = await place();
  await writeFile(path, JSON.stringify({ ...calls(0), calls: [{ ...call(0), at }] }));
  expect(await openHistory(path, now)).toMatchObject({ notice: { code: 'history-broken', keptAs: KEPT_AS } });
});

test('binary rubbish is kept aside byte by byte', async () => {
  const path = await place();
  const bytes = Buffer.from(Array.from({ length: 4_096 }, (_, at) => (at * 167) % 256));
  await writeFile(path, bytes);
  expect((await openHistory(path, now)).notice).toEqual({ code: 'history-broken', keptAs: KEPT_AS });
  expect((await readFile(join(path, '..', KEPT_AS))).equals(bytes)).toBe(true);
});

test('what is no file at all is kept aside, too', async () => {
  const path = await place();
  await mkdir(path);
  expect((await openHistory(path, now)).notice).toEqual({ code: 'history-broken', keptAs: KEPT_AS });
});

test('what cannot even be set aside is left as it is, and nothing is written over it', async () => {
  const folder = await temporaryFolder();
  // A file where a folder should be: a path below it can be neither read nor renamed, by root either.
  await writeFile(join(folder, 'blocked'), 'somebody’s');
  const file = await openHistory(join(folder, 'blocked', 'history.json'), now);
  expect(file.notice).toEqual({ code: 'history-not-read', reason: 'ENOTDIR' });
  expect(await file.save(calls(1))).toEqual({ code: 'history-not-saved', reason: 'ENOTDIR' });
  expect(await readFile(join(folder, 'blocked'), 'utf8')).toBe('somebody’s');
});

test('what another program writes meanwhile is noticed; what we wrote ourselves is not', async () => {
  const path = await place();
  const [ours, theirs] = [await openHistory(path, now), await openHistory(path, now)];
  expect(await ours.changed()).toBeNull();
  await ours.save(calls(1));
  expect(await ours.changed()).toBeNull();
  await theirs.save(calls(2));
  expect(await ours.changed()).toEqual(calls(2));
  expect(await ours.changed()).toBeNull();
});

test('what a newer Offhook has written, also meanwhile, stays where it is, and nothing is written over it', async () => {
  const path = await place();
  const file = await openHistory(path, now);
  await file.save(calls(1));
  const text = '{"version":3,"calls":"elsewhere"}';
  await writeFile(path, text);
  expect(await file.changed()).toBeNull();
  expect(await file.save(calls(2))).toEqual({ code: 'history-newer' });
  expect(await readHistory(path)).toEqual({ code: 'history-newer' });
  expect(await openHistory(path, now)).toMatchObject({ notice: { code: 'history-newer' } });
  expect(await readFile(path, 'utf8')).toBe(text);
  expect(await readdir(join(path, '..'))).toEqual(['history.json']);
});

test('what could not be read back is not written', async () => {
  const path = await place();
  const file = await openHistory(path, now);
  await file.save(calls(1));
  expect(await file.save({ ...calls(1), calls: [{ ...call(1), number: '1'.repeat(301) }] })).toMatchObject({
    code: 'history-not-saved',
  });
  expect((await openHistory(path, now)).kept).toEqual(calls(1));
});

test('what another program breaks meanwhile is kept aside before we write again', async () => {
  const path = await place();
  const file = await openHistory(path, now);
  await file.save(calls(1));
  await writeFile(path, 'half a fi');
  expect(await file.changed()).toBeNull();
  expect(await readFile(join(path, '..', KEPT_AS), 'utf8')).toBe('half a fi');
  expect(await file.save(calls(2))).toBeNull();
});

test('a file that was deleted by hand stays deleted', async () => {
  const path = await place();
  const file = await openHistory(path, now);
  await file.save(calls(1));
  await rm(path);
  expect((await file.changed())?.calls).toEqual([]);
});

test('what another program that lives is writing stays, and what a dead one left is removed', async () => {
  const path = await place();
  // The parent of this process lives as long as we do; no process has the largest id there is.
  const [living, dead] = [`${path}.${process.ppid}.new`, `${path}.4194304.new`];
  await Promise.all([living, dead].map((left) => writeFile(left, 'half')));
  await openHistory(path, now);
  expect(await readdir(join(path, '..'))).toEqual([`history.json.${process.ppid}.new`]);
});

test.skipIf(process.platform === 'win32')('a link to nowhere is taken for no file', async () => {
  const path = await place();
  await symlink(join(path, '..', 'nowhere.json'), path);
  expect((await openHistory(path, now)).notice).toBeNull();
});
