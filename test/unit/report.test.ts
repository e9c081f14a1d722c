import { expect, test } from 'vitest';
import { reportOutcome, reportSequences, reportWrongUsage } from '../../electron/cli/report';
import { words } from '../support/words';

const en = words('en');

test('what was sent is exit code 0, also when the phone closed without a word', () => {
  for (const result of ['done', 'no-answer'] as const) {
    const report = reportOutcome({ ok: true, result, sent: '200' }, en);
    expect(report.exitCode).toBe(0);
    expect(JSON.parse(report.json)).toEqual({ ok: true, result, sent: '200' });
  }
});

test('a problem is exit code 1, with its code, its facts and a message of whole sentences', () => {
  const report = reportOutcome({ ok: false, problem: { code: 'unreachable', address: '192.0.2.1:80' } }, en);
  expect(report.exitCode).toBe(1);
  expect(JSON.parse(report.json)).toMatchObject({ ok: false, problem: 'unreachable', address: '192.0.2.1:80' });
  expect(report.text).toMatch(/192\.0\.2\.1:80.*\.$/);
});

test('words that no phone could obey are exit code 2', () => {
  const fault = { ok: false, problem: { code: 'sequence', position: 3, found: 'x', expected: 'time' } } as const;
  expect(reportOutcome(fault, en).exitCode).toBe(2);
  expect(reportOutcome({ ok: false, problem: { code: 'no-number' } }, en).exitCode).toBe(2);
  expect(reportWrongUsage({ why: 'unknown-word', word: 'dail' }, en)).toMatchObject({ exitCode: 2 });
});

test('an emergency number names the word that confirms it', () => {
  const report = reportOutcome({ ok: false, problem: { code: 'emergency', number: '112' } }, en);
  expect(report.exitCode).toBe(1);
  expect(report.text).toContain('--yes');
});

test('every answer is one line', () => {
  const report = reportOutcome({ ok: false, problem: { code: 'unknown-key', key: 'A\nB', position: 1 } }, en);
  expect(report.json).not.toContain('\n');
});

test('what is asked about first names what will happen and the word that confirms it', () => {
  const problem = { code: 'unconfirmed', deed: 'reset', phone: 'Desk' } as const;
  const report = reportOutcome({ ok: false, problem }, en);
  expect(report.exitCode).toBe(1);
  expect(report.text).toMatch(/^Nothing has been sent yet\. Desk .*--yes\.$/);
  expect(report.text).not.toContain('Confirm that');
});

test('a command of the list is told as what the phone was told, not as done', () => {
  const said = (command: Parameters<typeof reportOutcome>[2]) =>
    reportOutcome({ ok: true, result: 'done' }, en, command).text;
  expect(said({ do: 'log-off', identity: 3 })).toContain('identity 3');
  expect(said({ do: 'reboot' })).toContain('restart');
  expect(said({ do: 'clear-list', list: 'missed' })).toContain('missed calls');
});

const examination = {
  phone: 'desk',
  at: 0,
  finding: null,
  remarks: [{ code: 'display-refused', phone: 'Desk' }],
  checks: [
    { check: 'address', result: 'fine' },
    { check: 'display', result: 'trouble' },
    { check: 'model', result: 'not-asked' },
  ],
  says: { model: 'D785', mac: '000413ABCDEF' },
} as const;

test('an examination says first what is in the way, and then all that was looked at', () => {
  const well = reportOutcome({ ok: true, result: 'done', phone: 'Desk', examination }, en);
  expect(well.exitCode).toBe(0);
  expect(well.text.split('\n').slice(0, 3)).toEqual([
    'Desk: All is well: the phone accepts commands.',
    '',
    'Also worth knowing:',
  ]);
  expect(well.text).toContain('[+] Name and address: OK\n[!] Display: trouble\n[ ] Model and MAC: not checked');
  const finding = { code: 'https-wanted', address: '192.0.2.1:80' } as const;
  const ill = reportOutcome({ ok: true, result: 'done', phone: 'Desk', examination: { ...examination, finding } }, en);
  expect(ill).toMatchObject({ exitCode: 1, isAnswer: true });
  expect(JSON.parse(ill.json)).toMatchObject({ ok: false, problem: 'https-wanted', address: '192.0.2.1:80' });
  expect(ill.text.split('\n')[1]).toMatch(/^→ /);
});

test('phones that were found are a line each, and what to do about the missing one', () => {
  const found = { host: '192.0.2.1', by: 'pnp', answers: 'phone', known: null, model: 'D785' } as const;
  const finding = { since: 0, listening: true, phones: [found] };
  const { text } = reportOutcome({ ok: true, result: 'done', finding }, en);
  expect(text.split('\n')[0]).toBe('192.0.2.1  D785  accepts commands');
  const none = reportOutcome({ ok: true, result: 'done', finding: { ...finding, listening: false, phones: [] } }, en);
  expect(none.text).toContain('5060');
});

test('sequences are listed by the word that runs them', () => {
  const sequence = { id: 'one', name: 'One', steps: [], coolDownMs: 0, inTray: false, inPanel: false };
  expect(reportSequences([sequence], en).text).toBe('one  One  (0 steps, about 0.0 s)');
  expect(reportSequences([], en)).toMatchObject({ exitCode: 0, text: expect.stringMatching(/\.$/) });
});
