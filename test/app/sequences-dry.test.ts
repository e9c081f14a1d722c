import { expect, onTestFinished, test } from 'vitest';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { profileOf, testApp } from '../support/app';
import { demoPhone, pressed } from '../support/demo';
import { asked, goOn, key, sequenceOf } from '../support/sequences';
import { createClock } from '../support/still-clock';

const MAILBOX = sequenceOf('mailbox', [
  { is: 'type', digits: '200' },
  key('ENTER', { pauseMs: 500 }),
  { is: 'pin', pin: 'mailbox', as: 'keys' },
  { is: 'pin', pin: 'mailbox', as: 'dtmf' },
]);

/** Offhook with an own phone, and the demo phones that it has started. */
async function atDesk(active: 'desk' | null = 'desk') {
  const phone = await demoPhone();
  const demos: DemoPhone[] = [];
  const clock = createClock();
  const offhook = await testApp(
    { phones: [profileOf(phone)], activePhone: active, sequences: [MAILBOX, sequenceOf('soft', [key('F1')])] },
    {
      clock,
      startDemo: async (wish) => {
        const demo = await startDemoPhone({ pace: 'instant', ...wish });
        demos.push(demo);
        onTestFinished(() => demo.stop());
        return { labels: {}, origin: demo.origin, sip: demo.sip, stop: demo.stop };
      },
    },
  );
  return { phone, demos, clock, state: () => offhook.app.store.getState(), ...offhook };
}

test('a dry run is heard by the demo phone alone, with zeros for a PIN, and nobody asks the keychain', async () => {
  const { phone, demos, clock, send, state, keychain } = await atDesk();
  keychain.trouble = 'locked';
  const running = send({ do: 'run-sequence', id: 'mailbox', dry: true });
  await expect.poll(() => state().running).toMatchObject({ dry: true });
  expect(await goOn(clock, running)).toMatchObject({ ok: true, phone: 'Demo 870' });
  expect(phone.journal).toEqual([]);
  expect(demos).toHaveLength(1);
  expect(demos[0] && asked(demos[0])).toEqual(['key=2;0;0', 'key=ENTER', 'key=0;0;0;0', 'key_dtmf=0000']);
  expect(state().activePhone).toBe('desk');
  expect(state().keychain).toBe('unknown');
});

test('on the demo phone itself it goes over the one client that is there', async () => {
  const { demos, clock, send } = await atDesk(null);
  await send({ do: 'press', sequence: '1' });
  await goOn(clock, send({ do: 'run-sequence', id: 'mailbox', dry: true }));
  await send({ do: 'press', sequence: '9' });
  expect(demos).toHaveLength(1);
  const connections = demos[0]?.journal.flatMap((one) => (one.is === 'request' ? [one.connection] : []));
  expect(new Set(connections).size).toBe(1);
  expect(demos[0] && pressed(demos[0]).at(-1)).toBe('9');
});

test('it is stopped like any other', async () => {
  const { demos, clock, send } = await atDesk();
  const running = send({ do: 'run-sequence', id: 'mailbox', dry: true });
  await expect.poll(clock.waiting).toBe(1);
  await send({ do: 'stop-sequence' });
  expect(await running).toMatchObject({ problem: { code: 'sequence-stopped', step: 0 } });
  await clock.pass(60_000);
  expect(demos[0] && asked(demos[0])).toEqual(['key=2;0;0']);
});

test('what the demo phone lacks is said, whatever the own phone has', async () => {
  const { demos, send } = await atDesk();
  expect(await send({ do: 'run-sequence', id: 'soft', dry: true })).toMatchObject({
    problem: { code: 'key-not-on-model', key: 'F1', model: '870' },
  });
  expect(demos).toEqual([]);
});
