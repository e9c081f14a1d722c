import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommandLine } from '../../electron/cli/arguments';
import { reportWrongUsage } from '../../electron/cli/report';
import { malformedLine } from '../support/malformed-lines';
import { words } from '../support/words';

test('of 5,000 malformed command lines none becomes a command, none is left without an answer', () => {
  let tried = 0;
  fc.assert(
    fc.property(malformedLine, fc.constantFrom('en' as const, 'de' as const), (line, language) => {
      tried += 1;
      const read = readCommandLine(line);
      expect([line, read.is]).toEqual([line, 'wrong']);
      if (read.is !== 'wrong') return;
      const report = reportWrongUsage(read.usage, words(language));
      expect(report.exitCode).toBe(2);
      expect(JSON.parse(report.json)).toMatchObject({ ok: false, problem: 'usage', message: report.text });
      expect(report.text.length).toBeGreaterThan(10);
    }),
    { numRuns: 5_000 },
  );
  expect(tried).toBeGreaterThanOrEqual(5_000);
});
