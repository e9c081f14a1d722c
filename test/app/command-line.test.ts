import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { findPhones } from '../../electron/cli/find-phones';
import type { Command } from '../../electron/contract/command';
import type { OutcomeOf } from '../../electron/contract/outcome';
import type { DemoPhone } from '../../electron/demo/options';
import { handOver, openControlSocket } from '../../electron/host/control-socket';
import { profileOf, testApp } from '../support/app';
import { demoPhone, entry, pressed } from '../support/demo';
import { asked, key, sequenceOf } from '../support/sequences';
import { terminal } from '../support/terminal';

const paths = ({ journal }: DemoPhone): readonly string[] =>
  journal.flatMap((one) => (one.is === 'request' ? [one.path] : []));

/** A user with one phone and two sequences. */
async function atDesk(options: Parameters<typeof demoPhone>[0] = {}) {
  const phone = await demoPhone(options);
  const settings = {
    phones: [profileOf(phone)],
    activePhone: 'desk',
    sequences: [
      sequenceOf('to-anna', [key('TRANSFER', { pauseMs: 5 }), { is: 'type', digits: '21' }], { name: 'To Anna' }),
      sequenceOf('long', [key('1'), { is: 'wait', ms: 60_000 }, key('2')]),
    ],
  };
  return { phone, settings, ...(await terminal(settings)) };
}

/** The same with an Offhook that runs. */
async function withRunning() {
  const desk = await atDesk();
  const offhook = await testApp(desk.settings);
  onTestFinished(await openControlSocket(desk.places.controlSocket, offhook.app.send));
  return { ...desk, state: () => offhook.app.store.getState() };
}

test.each([
  ['\u001b[2J\u001b]0;owned\u0007', '\\u{1b}[2J\\u{1b}]0;owned\\u{7}'],
  ['dial\nOffhook-sent', 'dial\\u{a}Offhook-sent'],
  ['a\u202eb\u2028c\u009b', 'a\\u{202e}b\\u{2028}c\\u{9b}'],
])('what a terminal would obey is escaped where wrong usage is repeated: %j', async (word, shown) => {
  const { type } = await atDesk();
  for (const words of [[word], ['status', word], ['dial', '1', `--${word}`], ['command', word]]) {
    const { code, err } = await type(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(shown)]);
    expect(err).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028]/u);
  }
});

test.each([
  ['demo', '--model', '\u001b[31mRED\u0007'],
  ['run', '\u001b[31mRED\u0007'],
  ['favourite', '\u001b[31mRED\u0007'],
  ['press', '\u001b[31mRED\u0007'],
  ['dial', '1', '--line', '\u001b[31mRED\u0007'],
])('nothing that a terminal would obey is written for %s %s', async (...words) => {
  const { type } = await atDesk();
  const { out, err } = await type(...words);
  expect(`${out}${err}`).not.toBe('');
  expect(`${out}${err}`).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
});

test.for<readonly [words: string, query: string, model?: string]>([
  ['command dtmf 12#', 'key_dtmf=12%23'],
  ['command dial 030 4711', 'number=0304711'],
  ['command press f1;2', 'key=F1;2', 'D785'],
  ['command release-all', 'RELEASE_ALL_CALLS'],
  ['command log-off all', 'LOGOFFALL'],
  ['command log-off 12', 'LOGOFFLINE=12'],
  ['command re-register 1', 'REREGISTER=1'],
  ['command play-ringer 9', 'PLAY_RINGER:9=+Ringer'],
  ['command mend-line-info', 'FIX_LIL=true', '821'],
  ['command touch 10 20', 'touch=10%2020%20pr'],
  ['command clear dialled --yes', 'dialeddel=clear'],
  ['command clear missed --yes', 'misseddel=clear'],
  ['command clear received --yes', 'receiveddel=clear'],
  ['command reboot --yes', 'reboot=Reboot'],
  ['command reset --yes', 'reset=Reset'],
  ['command upgrade-firmware http://127.0.0.1/fw.bin --yes', 'swload=load&firmware=http://127.0.0.1/fw.bin'],
])('%s sends %s', async ([words, query, model = '870']) => {
  const { phone, type } = await atDesk({ model });
  const { code, out, err } = await type(...words.split(' '));
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^\S.*\.$|^Sent: |^Gesendet: /);
  expect(asked(phone)).toEqual([query]);
});

test.each(['reboot', 'reset', 'clear missed', 'upgrade-firmware http://127.0.0.1/fw.bin'])(
  'without --yes, %s says what would happen, and sends nothing',
  async (words) => {
    const { phone, type, ask } = await atDesk();
    const { code, out, err } = await type('command', ...words.split(' '));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/Desk .*--yes/s);
    expect(await ask('command', ...words.split(' '))).toMatchObject({
      code: 1,
      json: { ok: false, problem: 'unconfirmed', phone: 'Desk' },
    });
    expect(phone.journal).toEqual([]);
  },
);

test('what is pressed on the display is released by the same words', async () => {
  const { phone, type } = await atDesk();
  expect(await type('command', 'touch', '10', '20', 'press', '30', '40', 'p', '30', '40', 'release')).toMatchObject({
    code: 0,
  });
  expect(asked(phone)).toEqual(['touch=10%2020%20p', 'touch=30%2040%20p', 'touch=30%2040%20r']);
  expect(phone.finger()).toBeNull();
});

test('words that would leave a finger on the display are wrong, and nobody else can leave one through the door', async () => {
  const { phone, type, places } = await withRunning();
  const { code, err } = await type('command', 'touch', '10', '20', 'press');
  expect(code).toBe(2);
  expect(err).toContain('release');
  const left: Command = { do: 'touch', touches: [{ x: 1, y: 1, verb: 'p' }] };
  expect(await handOver(places.controlSocket, left)).toEqual({ ok: false, problem: { code: 'bad-request' } });
  expect(phone.journal).toEqual([]);
});

test('a finger that could not be lifted is written down for the next Offhook, beside those of before', async () => {
  const { phone, type, places } = await atDesk();
  const origin = `http://127.0.0.1:${phone.port}`;
  const before = { phone: 'other', origin: 'http://127.0.0.1:9', x: 5, y: 6 };
  await writeFile(places.pressedFile, JSON.stringify([before]));
  await phone.misbehave({ goesAway: true });
  expect(await type('command', 'touch', '10', '20', 'press', '10', '20', 'release')).toMatchObject({ code: 1 });
  await phone.misbehave(null);
  expect(JSON.parse(await readFile(places.pressedFile, 'utf8'))).toEqual([
    before,
    { phone: 'desk', origin, x: 10, y: 20 },
  ]);
});

test.each([['To Anna'], ['to', 'anna'], ['to-anna']])(
  'a sequence is run by its name or its id: %s',
  async (...words) => {
    const { phone, ask } = await atDesk();
    expect(await ask('run', ...words)).toEqual({
      code: 0,
      json: { ok: true, result: 'done', phone: 'Desk', sent: 'TRANSFER,,5; {type 21}' },
    });
    expect(asked(phone)).toEqual(['key=TRANSFER', 'key=2;1']);
  },
);

test('a dry run asks no phone of ours', async () => {
  const { phone, ask } = await atDesk();
  expect(await ask('run', 'To Anna', '--dry')).toMatchObject({ code: 0, json: { phone: 'Demo 870' } });
  expect(phone.journal).toEqual([]);
});

test('a sequence of the settings is played on a phone of nobody', async () => {
  const { phone, ask } = await atDesk();
  const other = await demoPhone();
  expect(await ask('run', 'To Anna', '--phone', `http://127.0.0.1:${other.port}`)).toMatchObject({ code: 0 });
  expect([pressed(phone), pressed(other)]).toEqual([[], ['TRANSFER', '2', '1']]);
});

test('a sequence that is not there is a wrong word', async () => {
  const { phone, type, ask } = await atDesk();
  expect(await ask('run', 'Nobody')).toMatchObject({ code: 2, json: { problem: 'no-such-sequence', id: 'Nobody' } });
  expect((await type('run', 'Nobody')).err).toContain('offhook sequences');
  expect(phone.journal).toEqual([]);
});

test('the sequences are listed with how they are called and how long they take', async () => {
  const { type, ask } = await atDesk();
  expect(await ask('sequences')).toEqual({
    code: 0,
    json: {
      ok: true,
      result: 'done',
      sequences: [
        { id: 'to-anna', name: 'To Anna', steps: 2, lastsMs: 305 },
        { id: 'long', name: 'long', steps: 3, lastsMs: 60_200 },
      ],
    },
  });
  expect((await type('sequences')).out.split('\n')).toHaveLength(2);
});

test('a running Offhook plays the sequence, and whoever leaves the terminal stops it', async () => {
  const { phone, places, state } = await withRunning();
  const socket = connect(places.controlSocket, () => socket.write('{"do":"run-sequence","id":"long"}\n'));
  await entry(phone, (one) => one.is === 'key');
  await expect.poll(() => state().running?.step).toBe(1);
  socket.destroy();
  await expect.poll(() => state().running).toBeNull();
  expect(state().last).toMatchObject({ outcome: { problem: { code: 'sequence-stopped' } } });
  expect(pressed(phone)).toEqual(['1']);
});

test('a running Offhook does all of it', async () => {
  const { phone, type, ask } = await withRunning();
  expect(await ask('run', 'To Anna')).toMatchObject({ code: 0 });
  expect(await ask('command', 'touch', '10', '20', 'press', '10', '20', 'release')).toMatchObject({ code: 0 });
  expect(await ask('command', 'log-off', '3')).toMatchObject({ code: 0 });
  expect(await ask('command', 'clear', 'missed')).toMatchObject({ code: 1, json: { problem: 'unconfirmed' } });
  expect(await ask('command', 'clear', 'missed', '--yes')).toMatchObject({ code: 0 });
  expect(await ask('doctor')).toMatchObject({ code: 0, json: { examination: { phone: 'desk', finding: null } } });
  const diagnosis = await type('diagnose');
  expect(diagnosis).toMatchObject({ code: 0, err: '' });
  expect(diagnosis.out).toContain('Offhook 0.0.0');
  expect(paths(phone)).toContain('/index.htm');
});

test('the doctor says what is in the way, on standard output and as a problem', async () => {
  const phone = await demoPhone({ user: 'admin', password: 'right' });
  const { type, ask } = await terminal({}, 'wrong');
  const at = `http://admin@127.0.0.1:${phone.port}`;
  const { code, out } = await type('doctor', '--phone', at);
  expect(code).toBe(1);
  expect(out).toMatch(/^127\.0\.0\.1:\d+: .*\n→ .*\n\n\[\+\]/);
  expect(await ask('doctor', '--phone', at)).toMatchObject({
    code: 1,
    json: { ok: false, problem: 'password-refused', examination: { finding: { code: 'password-refused' } } },
  });
  expect(pressed(phone)).toEqual([]);
});

test('the doctor finds nothing at a phone that is well', async () => {
  const { type } = await atDesk({ model: 'D785' });
  const { code, out, err } = await type('doctor');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Desk: .*\n\n(\[[+ ]\] .*\n)+\n.*D785/);
});

test('diagnostics need no phone', async () => {
  const { type } = await terminal();
  const { code, out, err } = await type('diagnose');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Offhook 0.0.0');
});

test.each([
  ['its own search is ended', 0, ['on', 'on', 'off']],
  ['a search that a window began goes on', 60_000, ['on', 'on']],
])('whoever looks for phones leaves things as they were: %s', async (_, ageMs, expected) => {
  const seen: string[] = [];
  const finding = { since: Date.now() - ageMs, listening: true, phones: [] };
  const answer: OutcomeOf<'find-phones'> = { ok: true, result: 'done', finding };
  const found = await findPhones(async (command) => {
    if (command.do === 'find-phones') seen.push(command.on ? 'on' : 'off');
    return answer;
  }, 10);
  expect(found).toBe(answer);
  expect(seen).toEqual(expected);
});

test('a key that no phone has is said with the one that may have been meant, in a sentence and in a field', async () => {
  const { phone, type, ask } = await atDesk();
  const { code, err } = await type('press', 'HOLD');
  expect({ code, err }).toEqual({
    code: 2,
    err: 'At character 1: no phone has a key named “HOLD”. Did you mean F_HOLD?',
  });
  expect(await ask('press', '1;HANGUP')).toMatchObject({
    code: 2,
    json: { problem: 'unknown-key', key: 'HANGUP', position: 3, meant: ['ONHOOK', 'CANCEL'] },
  });
  expect(phone.journal).toEqual([]);
});
