import { setImmediate as turn } from 'node:timers/promises';
import { Sequence, type SequenceStep } from '../../electron/contract/sequences/sequence';
import type { DemoOptions } from '../../electron/demo/options';
import { profileOf, testApp } from './app';
import { demoPhone } from './demo';
import { createClock } from './still-clock';

/** A sequence whose name is its id. */
export const sequenceOf = (id: string, steps: readonly SequenceStep[], more: Partial<Sequence> = {}): Sequence =>
  Sequence.parse({ id, name: id, steps, ...more });

/** A key step. */
export const key = (
  name: string,
  times: { readonly holdMs?: number; readonly pauseMs?: number } = {},
): SequenceStep => ({
  is: 'key',
  key: name,
  ...times,
});

interface Desk {
  readonly sequences: readonly Sequence[];
  readonly pins?: readonly { readonly id: string; readonly name: string }[];
  readonly phone?: DemoOptions;
}

/** Offhook with one phone of its own and these sequences, in a time that stands still. */
export async function atDesk({ sequences, pins = [], phone: options = {} }: Desk) {
  const phone = await demoPhone({ model: '870', ...options });
  const other = await demoPhone();
  const clock = createClock();
  const offhook = await testApp(
    {
      phones: [profileOf(phone), profileOf(other, { id: 'other', name: 'Other' })],
      activePhone: 'desk',
      sequences: [...sequences],
      pins: [...pins],
    },
    { clock },
  );
  const state = () => offhook.app.store.getState();
  return { phone, other, clock, state, ...offhook };
}

/** The queries of every request that came, in order. */
export const asked = (phone: { readonly journal: readonly { readonly is: string; readonly query?: string }[] }) =>
  phone.journal.flatMap((one) => (one.is === 'request' && one.query ? [one.query] : []));

/** Lets time pass until this has come to its end: real answers of a real phone come in between. */
export async function goOn<T>(clock: ReturnType<typeof createClock>, work: Promise<T>): Promise<T> {
  let over = false;
  const end = (): void => {
    over = true;
  };
  work.then(end, end);
  while (!over) {
    // While something is loaded, no time passes: its sender would have given up.
    if (clock.waiting() > 0) await clock.pass(100);
    await turn();
  }
  return work;
}
