import { mkdir, rm, writeFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { usualRules } from '../../electron/contract/dialling/rules';
import { History } from '../../electron/contract/history/history';
import type { Settings } from '../../electron/contract/settings';
import { openControlSocket } from '../../electron/host/control-socket';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { cpuMs } from '../support/steepness';
import { terminal } from '../support/terminal';

const german = () => ({ ...usualRules(), country: 'DE' });

const LINES = [
  { name: 'Front desk', uri: 'front@pbx.example' },
  { name: 'Back', uri: 'back@pbx.example' },
];

const HISTORY: History = History.parse({
  version: 2,
  calls: [
    call('a', '030 1111', 'no-answer'),
    call('b', '+49 89 2222', 'unreachable'),
    ...Array.from({ length: 60 }, (_, at) => call(`c${at}`, `030 33${at + 10}`, 'done')),
  ],
  favourites: [
    { id: 'anna', name: 'Anna B.', number: '030 4444' },
    { id: 'help', name: 'Help', number: '112' },
  ],
});

function call(id: string, number: string, outcome: string) {
  const dials = number.replace(/\D/g, '');
  return { id, number, dials, phone: 'Desk', at: Date.now() - 60_000, from: 'typed', outcome };
}

/** A terminal of a user with a German phone, a history and favourites. */
async function atDesk(more: Partial<Settings> = {}) {
  const phone = await demoPhone();
  const settings: Partial<Settings> = {
    phones: [profileOf(phone, { rules: german(), lines: LINES })],
    activePhone: 'desk',
    ...more,
  };
  const here = await terminal(settings);
  await writeFile(here.places.historyFile, JSON.stringify(HISTORY));
  const dialled = () => phone.journal.flatMap((entry) => (entry.is === 'dial' ? [entry.number] : []));
  return { phone, settings, dialled, ...here };
}

/** The same with an Offhook that runs, and the text in its clipboard. */
async function withRunning(clipboard = '') {
  const desk = await atDesk();
  const { app, desktop } = await testApp(desk.settings);
  desktop.clipboard = clipboard;
  onTestFinished(await openControlSocket(desk.places.controlSocket, app.send));
  return { ...desk, desktop, state: () => app.store.getState() };
}

test('find says every number of a text, what each would dial and why, and sends nothing', async () => {
  const { phone, type, ask } = await atDesk();
  const text = 'Anna, Tel. +49 (0) 30 / 398 33-0 or mobile 0171 1234567';
  const { code, out, err } = await type('find', text);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('dials 0049 30 398 33 0 – + as 00, (0) left out');
  expect(out.split('\n').filter((line) => line.startsWith('  dials '))).toHaveLength(2);
  const { json } = await ask('find', ...text.split(' '));
  expect(json).toMatchObject({ ok: true, candidates: [{ dials: '004930398330' }, { dials: '01711234567' }] });
  expect(phone.journal).toEqual([]);
});

test('a text without a number is nothing found, and no fault of the words', async () => {
  const { ask, type } = await atDesk();
  expect(await ask('find', 'see you at the end')).toMatchObject({ code: 1, json: { ok: false, problem: 'no-number' } });
  const { code, out } = await type('find', '192.168.1.20');
  expect([code, out]).toEqual([1, '']);
});

test('find stands in the country it is told', async () => {
  const { ask } = await atDesk();
  const found = async (...words: string[]) => (await ask('find', '01 23456789', ...words)).json;
  expect(await found('--country', 'AT')).toMatchObject({ ok: true });
  expect(await ask('find', '(212) 555-0123', '--country', 'us')).toMatchObject({
    code: 0,
    json: { candidates: [{ kind: 'national' }] },
  });
});

test('find reads standard input, as it comes, and what is cut in the middle of a sign', async () => {
  const { pipe } = await atDesk();
  const bytes = Buffer.from('Büro: +49 30 398330 \u00fc');
  async function* drops() {
    for (const byte of bytes) yield Buffer.from([byte]);
  }
  const { code, out } = await pipe(drops(), 'find', '-', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ candidates: [{ dials: '004930398330', before: 'Büro' }] });
});

/** Prose of so many characters, with a number at its end. */
const prose = (chars: number): string =>
  `${'Once upon a time there was a phone on a desk in 2024. '.repeat(Math.ceil(chars / 54))}Tel. +49 30 398330`;

async function* pieces(text: string) {
  for (let at = 0; at < text.length; at += 65_536) yield Buffer.from(text.slice(at, at + 65_536));
}

test('ten megabytes of standard input are read to their end, and take no longer for each than one does', async () => {
  const { pipe } = await atDesk();
  const took = async (chars: number): Promise<number> => {
    const text = prose(chars);
    const begin = cpuMs();
    const { code, out } = await pipe(pieces(text), 'find', '-', '--json');
    expect([code, JSON.parse(out).candidates.length]).toEqual([0, 1]);
    return cpuMs() - begin;
  };
  await took(1_000);
  const one = await took(1_000_000);
  // Twice as long for each would be a fault; three times leaves room for a busy machine.
  expect(await took(9_900_000)).toBeLessThan(30 * one);
});

test('standard input that never ends is read no further than anybody’s text goes', async () => {
  const { pipe } = await atDesk();
  async function* endless() {
    for (;;) yield `${'x'.repeat(99_999)} `;
  }
  expect((await pipe(endless(), 'find', '-')).code).toBe(1);
});

test('a line is named, or written as its URI', async () => {
  const { phone, ask } = await atDesk();
  expect(await ask('dial', '030 1', '--line', 'front DESK')).toMatchObject({ code: 0 });
  expect(await ask('dial', '030 2', '--line', 'back@pbx.example')).toMatchObject({ code: 0 });
  const other = ['--phone', `http://127.0.0.1:${phone.port}`, '--line', 'other@pbx.example'];
  expect(await ask('dial', '030 3', ...other)).toMatchObject({ code: 0 });
  expect(phone.journal.filter(({ is }) => is === 'dial')).toMatchObject([
    { is: 'dial', number: '0301', outgoingUri: 'front@pbx.example' },
    { is: 'dial', number: '0302', outgoingUri: 'back@pbx.example' },
    { is: 'dial', number: '0303', outgoingUri: 'other@pbx.example' },
  ]);
  expect(await ask('dial', '030 3', '--line', 'Cellar')).toMatchObject({ code: 2, json: { problem: 'no-such-line' } });
  expect(phone.journal.filter(({ is }) => is === 'dial')).toHaveLength(3);
});

test('digits that send themselves behind a call are sent before the terminal is given back', async () => {
  const { phone, ask } = await atDesk({
    dialling: {
      confirm: 'links',
      linksMayForward: false,
      countdownS: 0,
      commaS: 1,
      watchClipboard: false,
      history: { on: true, days: 90 },
    },
  });
  expect(await ask('dial', '030 1,21#')).toMatchObject({ code: 0 });
  expect(phone.journal.filter(({ is }) => is === 'dtmf' || is === 'dial')).toMatchObject([
    { is: 'dial', number: '0301' },
    { is: 'dtmf', digits: '21#' },
  ]);
});

test('the history is listed and searched, the newest first', async () => {
  const { type, ask, phone } = await atDesk();
  const { code, out } = await type('history');
  expect(code).toBe(0);
  expect(out.split('\n')).toHaveLength(51);
  expect(out.split('\n')[0]).toMatch(/030 1111 .*Desk, typed: sent$/);
  expect(out).toContain('12 more');
  expect(await ask('history', '089', '2222')).toMatchObject({ code: 0, json: { count: 0 } });
  expect(await ask('history', '89 2222')).toMatchObject({ code: 0, json: { count: 1, calls: [{ id: 'b' }] } });
  expect((await type('history', 'nobody')).out).toContain('nobody');
  expect(phone.journal).toEqual([]);
});

test('what the command line dials is in the history', async () => {
  const { ask } = await atDesk();
  expect(await ask('dial', '030 9876')).toMatchObject({ code: 0 });
  expect(await ask('history', '9876')).toMatchObject({
    json: { calls: [{ from: 'command-line', number: '030 9876' }] },
  });
});

test('a favourite is dialled by its name', async () => {
  const { type, ask, dialled } = await atDesk();
  expect((await type('favourites')).out).toBe('Anna B.  030 4444\nHelp  112');
  expect(await ask('favourite', 'anna', 'b.')).toMatchObject({ code: 0, json: { sent: '0304444' } });
  expect(await ask('favourite', 'Nobody')).toMatchObject({ code: 2, json: { problem: 'no-such-favourite' } });
  // A user who calls for help by mistake is asked first, here too.
  expect(await ask('favourite', 'Help')).toMatchObject({ code: 1, json: { problem: 'emergency' } });
  expect(dialled()).toEqual(['0304444']);
});

test('a link goes to the Offhook that runs, which asks about it', async () => {
  const { type, state, dialled } = await withRunning();
  expect(await type('tel:+49-30-398330')).toMatchObject({ code: 0, err: '' });
  expect(state().offer).toMatchObject({ from: 'link', mustConfirm: true, candidates: [{ dials: '004930398330' }] });
  expect((await type('tel:+493011111')).code).toBe(1);
  expect((await type('tel:nobody --yes')).code).toBe(1);
  expect(state().offer).toMatchObject({ candidates: [{ dials: '004930398330' }] });
  expect(dialled()).toEqual([]);
});

test('a link that nothing can be made of is a wrong word', async () => {
  const { type, state, dialled } = await withRunning();
  for (const link of ['tel:', 'tel:%0d%0a', 'sip:"', 'callto:'])
    expect([link, (await type(link)).code]).toEqual([link, 2]);
  expect(state().offer?.candidates).toEqual([]);
  expect(dialled()).toEqual([]);
});

test('dial --clipboard shows what is copied, as the hotkey does', async () => {
  const { type, ask, state, desktop } = await withRunning('030 1 or 030 222');
  expect(await ask('dial', '--clipboard')).toMatchObject({ code: 0, json: { ok: true } });
  expect(state().offer?.from).toBe('clipboard');
  desktop.clipboard = 'nothing';
  // The words were right: it is the clipboard that has none.
  expect((await type('dial', '--clipboard')).code).toBe(1);
});

test.each([
  ['tel:+49-30-398330', { do: 'open-link', link: 'tel:+49-30-398330' }],
  ['dial --clipboard', { do: 'offer-clipboard', wait: true }],
  ['dial --selection', { do: 'offer-selection', wait: true }],
])('where no Offhook runs, one has to be started for %s, and nothing is dialled', async (words, start) => {
  const { type, phone } = await atDesk();
  expect(await type(...words.split(' '))).toMatchObject({ code: null, start, out: '' });
  expect(phone.journal).toEqual([]);
});

test('what waits is not dialled when it is seen, whatever the settings say', async () => {
  const { settings } = await atDesk();
  const { send, desktop, app } = await testApp(settings);
  desktop.clipboard = '+49 30 398330';
  await send({ do: 'offer-clipboard', wait: true });
  expect(app.store.getState().offer).toMatchObject({ dialWhenSeen: false, candidates: [{ dials: '004930398330' }] });
  await send({ do: 'offer-clipboard' });
  expect(app.store.getState().offer).toMatchObject({ dialWhenSeen: true });
});

test('a history that cannot be written is said, and the number is dialled all the same', async () => {
  const { type, places } = await atDesk();
  await writeFile(places.historyFile, '{"version":3}');
  const { code, err } = await type('dial', '030 1234');
  expect([code, err]).toEqual([0, expect.stringContaining('The list of dialled numbers comes from a newer Offhook')]);
  await rm(places.historyFile);
  // A folder in the place of the file that is written first: root may write into any folder.
  await mkdir(`${places.historyFile}.${process.pid}.new`);
  expect(await type('dial', '030 5678')).toMatchObject({
    code: 0,
    err: expect.stringContaining('The list of dialled numbers was not saved: EISDIR'),
  });
});
