import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemClock } from '../../electron/app/clock';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { Clock } from '../../electron/phone/screen';
import { profileOf, testApp } from '../support/app';
import { fingerOf, touches } from '../support/finger';

/** Twenty times as fast as the clock on the wall, so that many misfortunes fit into a test. */
const hurried: Clock = {
  now: () => Date.now() * 20,
  after: (ms, run) => systemClock.after(ms / 20, run),
};

test('whatever happens, no press is sent twice, and none stays', async () => {
  const happening = fc.constantFrom('press', 'release', 'tap', 'let go', 'gone', 'back', 'away', 'here', 'check');
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (happenings) => {
      const phone = await startDemoPhone({ pace: 'instant' });
      const { app, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { clock: hurried });
      const { press, release, tap } = fingerOf(send);
      const deeds = {
        press: (at: number) => press(at, 1),
        release: (at: number) => release(at, 1),
        tap: (at: number) => tap(at, 1),
        'let go': async () => app.letGo(),
        gone: () => phone.misbehave({ refuse: true }),
        back: () => phone.misbehave(null),
        away: () => send({ do: 'use-phone', id: null }),
        here: () => send({ do: 'use-phone', id: 'desk' }),
        check: () => send({ do: 'check-phone' }),
      };
      for (const [index, deed] of happenings.entries()) await deeds[deed](index + 1);
      app.letGo();
      await send({ do: 'check-phone' });
      await phone.misbehave(null);
      await expect.poll(() => phone.finger(), { timeout: 4_000 }).toBeNull();
      const presses = touches(phone).filter((one) => one.startsWith('press'));
      expect(new Set(presses).size).toBe(presses.length);
      await app.stop();
      await phone.stop();
    }),
    { numRuns: 60, examples: [[['press', 'gone']], [['press', 'gone', 'away']], [['gone', 'press', 'back']]] },
  );
}, 60_000);
