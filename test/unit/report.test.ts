import { expect, test } from 'vitest';
import { reportOutcome, reportWrongUsage } from '../../electron/cli/report';
import { words } from '../../renderer/messages/words';

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
