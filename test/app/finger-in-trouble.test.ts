import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Clock, systemClock } from '../../electron/app/kernel/clock';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import { profileOf, testApp } from '../support/app';
import { fingerOf, touches } from '../support/finger';
import { savePhone } from '../support/save-phone';

/** Twenty times as fast as the clock on the wall, so that many misfortunes fit into a test. */
const hurried: Clock = {
  elapsed: () => systemClock.elapsed() * 20,
  now: () => Date.now() * 20,
  after: (ms, run) => systemClock.after(ms / 20, run),
};

const HAPPENINGS = [
  ...(['press', 'release', 'tap', 'let go'] as const),
  ...(['gone', 'back', 'away', 'here', 'check', 'as anna', 'as nobody'] as const),
] as const;

type Happening = (typeof HAPPENINGS)[number];
const calmly = (...all: Happening[]): [Happening, boolean][] => all.map((one) => [one, false]);
const hastily = (...all: Happening[]): [Happening, boolean][] => all.map((one) => [one, true]);

test('whatever happens, no press is sent twice, and none stays', async () => {
  const happening = fc.constantFrom(...HAPPENINGS);
  /** Whether the next thing happens before this one has come to its end. */
  const hasty = fc.boolean();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(happening, hasty), { minLength: 1, maxLength: 12 }), async (happenings) => {
      const phone = await startDemoPhone({ pace: 'instant' });
      const { app, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { clock: hurried });
      const { press, release, tap } = fingerOf(send);
      const actions = {
        press: (at: number) => press(at, 1),
        release: (at: number) => release(at, 1),
        tap: (at: number) => tap(at, 1),
        'let go': async () => app.letGo(),
        gone: () => phone.misbehave({ refuse: true }),
        back: () => phone.misbehave(null),
        away: () => send({ do: 'use-phone', id: null }),
        here: () => send({ do: 'use-phone', id: 'desk' }),
        check: () => send({ do: 'check-phone' }),
        // Another client for the same phone, with and without the facts known of it.
        'as anna': () => savePhone(send, profileOf(phone, { user: 'anna' })),
        'as nobody': () => savePhone(send, profileOf(phone), ''),
      };
      const begun: Promise<unknown>[] = [];
      for (const [index, [action, isHasty]] of happenings.entries()) {
        const under = actions[action](index + 1);
        begun.push(under);
        if (!isHasty) await under;
      }
      await Promise.all(begun);
      app.letGo();
      await send({ do: 'check-phone' });
      await phone.misbehave(null);
      await expect.poll(() => phone.finger()).toBeNull();
      const presses = touches(phone).filter((one) => one.startsWith('press'));
      expect(new Set(presses).size).toBe(presses.length);
      await app.stop();
      await phone.stop();
    }),
    {
      numRuns: 60,
      examples: [
        [calmly('press', 'gone')],
        [calmly('press', 'gone', 'away')],
        [calmly('gone', 'press', 'back')],
        // The client is closed between a press and its release.
        [hastily('press', 'let go', 'press', 'away')],
        // The window is gone before either press was sent.
        [hastily('press', 'press', 'let go')],
      ],
    },
  );
});
