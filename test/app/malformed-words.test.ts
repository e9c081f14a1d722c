import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readCommandLine } from '../../electron/cli/arguments';
import { reportOutcome } from '../../electron/cli/report';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import { profileOf, testApp } from '../support/app';
import { words } from '../support/words';

/** Nothing that people write into a number, or in front of one, as they do ☎. */
const letters = fc.stringMatching(/^[g-zG-Zß☂]{1,20}$/);
const noNumber = fc.oneof(
  letters,
  fc.tuple(letters, fc.nat(), letters).map((parts) => parts.join('')),
  fc.constantFrom('2026-11-21', '192.168.1.20', 'tel', '<script>1</script>', '+', '++49', '()', '1\u202e2'),
);
/** Signs that stand in no key's name and between no two keys. */
const noSequence = fc
  .tuple(fc.stringMatching(/^[A-Z0-9;,]{0,10}$/), fc.constantFrom(...'!?/\\{}"<>|&$§☎'), fc.string({ maxLength: 10 }))
  .map((parts) => parts.join(''));

const line = fc.oneof(
  noNumber.map((text) => ['dial', '--', text]),
  noSequence.map((text) => ['press', '--', text]),
);

test('no garbage that stands for a number or for keys reaches a phone, and each is said to be wrong', async () => {
  const phone = await startDemoPhone({ pace: 'instant' });
  onTestFinished(() => phone.stop());
  const { app } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  await fc.assert(
    fc.asyncProperty(line, async (args) => {
      const read = readCommandLine(args);
      if (read.is === 'wrong') return;
      expect([args, read.is]).toEqual([args, 'command']);
      if (read.is !== 'command') return;
      const outcome = await app.send(read.command);
      expect([args, outcome.ok]).toEqual([args, false]);
      expect(reportOutcome(outcome, words('en')).exitCode).toBe(2);
    }),
    { numRuns: 1_000 },
  );
  expect(phone.journal).toEqual([]);
});
