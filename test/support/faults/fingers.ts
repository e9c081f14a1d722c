import { createStore } from 'zustand/vanilla';
import type { Clients, Connected } from '../../../electron/app/connection/clients';
import type { ConnectionEvents } from '../../../electron/app/connection/events';
import { createFingers } from '../../../electron/app/display/fingers';
import type { Clock } from '../../../electron/app/kernel/clock';
import { systemClock } from '../../../electron/app/kernel/clock';
import { createEvents } from '../../../electron/app/kernel/events';
import { defaultSettings } from '../../../electron/contract/settings';
import { PATIENT } from '../../../electron/phone/asker';
import type { Touch } from '../../../electron/phone/requests';
import type { Pressed } from '../../../electron/settings/pressed-file';
import { profileOf } from '../app';
import { seeded } from '../seeded';
import { state } from '../states';
import { until } from '../until';
import type { DoorName } from './doors';
import type { Fault } from './fault-list';
import { outcomeOf } from './outcomes';
import { type Patient, startPatient } from './patient';
import { oneOf, type RandomInt } from './random-int';
import { LIMITS } from './walk';

/** A hundred times as fast as the clock on the wall: retries come soon. */
const FAST = 100;
const fastClock: Clock = {
  elapsed: () => systemClock.elapsed() * FAST,
  now: () => performance.now() * FAST,
  after(ms, run) {
    const timer = setTimeout(run, ms / FAST);
    return () => clearTimeout(timer);
  },
};

/**
 * A phone that closes without a whole reply twice is taken for one that does so by habit, and has heard. That it may have
 * been a 401 both times cannot be seen.
 */
const isLetIn = ({ authorised }: { readonly authorised: boolean }): boolean => authorised;

/** Trouble in which the phone is not heard, or does not hear. One that refuses touches has nothing to be lifted from. */
const randomTrouble = (next: RandomInt): Fault | null => {
  const how = oneOf<Fault['how'] | null>(next, [
    null,
    null,
    null,
    { noAnswer: true, when: isLetIn },
    { cutAt: next(200), when: isLetIn },
    { junk: true },
    { goesAway: true },
    { refuse: true },
    { delayMs: next(60) },
    'silent',
    { drip: { bytes: 1 + next(20), everyMs: 1 + next(10) } },
  ]);
  return how === null ? null : { name: JSON.stringify(how), how };
};

type FingerStep =
  | { readonly is: 'touch'; readonly verb: Touch['verb']; readonly waits: boolean }
  | { readonly is: 'trouble'; readonly fault: Fault | null }
  | { readonly is: 'let go' }
  | { readonly is: 'turns'; readonly count: number };

const randomStep = (next: RandomInt): FingerStep => {
  const dice = next(20);
  if (dice < 10) return { is: 'touch', verb: oneOf(next, ['p', 'p', 'r', 'pr']), waits: next(2) === 0 };
  if (dice < 14) return { is: 'trouble', fault: randomTrouble(next) };
  return dice < 16 ? { is: 'let go' } : { is: 'turns', count: 1 + next(8) };
};

const STEPS = 30;

/** A viewer presses the display of a phone under trouble, and leaves; gives the steps, and the faults in the end. */
const runOnce = async (patient: Patient, next: RandomInt): Promise<readonly string[]> => {
  const steps = Array.from({ length: STEPS }, () => randomStep(next));
  const pressed: string[] = [];
  const stopListening = patient.phone.onEntry((one) => {
    if (one.is === 'touch' && one.verb === 'press') pressed.push(`${one.x}`);
  });
  const profile = profileOf(patient.phone);
  const phone = patient.client({ limits: LIMITS });
  const dial: Connected['dial'] = ({ dials }, line) => phone.dial(dials, line);
  const connected: Connected = {
    profile,
    phone,
    dial,
    keychain: 'ready',
    trusted: null,
    refusedBefore: false,
    isForgiven: async () => false,
    beyondAscii: false,
  };
  let onFile: readonly Pressed[] = [];
  const events: ConnectionEvents = createEvents();
  const clients: Pick<Clients, 'withClientFor' | 'stopAsking' | 'beforeClose'> = {
    withClientFor: (_profile, work) => work(connected),
    stopAsking: () => {},
    beforeClose: () => {},
  };
  const finger = createFingers({
    store: createStore(() => state),
    settings: { now: () => ({ ...defaultSettings(), phones: [profile] }) },
    connection: { clients: clients as Clients, events },
    pressedFile: {
      read: async () => onFile,
      write: async (all) => {
        onFile = all;
      },
    },
    clock: fastClock,
    log: () => {},
  });
  const begun: Promise<unknown>[] = [];
  for (const [x, step] of steps.entries()) {
    if (step.is === 'trouble') await patient.suffer(step.fault);
    else if (step.is === 'let go') finger.letGo();
    else if (step.is === 'turns') for (let left = step.count; left > 0; left -= 1) await new Promise(setImmediate);
    else {
      const touched = outcomeOf(finger.reach()(connected, [{ x, y: 0, verb: step.verb }], PATIENT));
      begun.push(touched);
      if (step.waits) await touched;
    }
  }
  await Promise.all(begun);
  // The window is closed in the middle of it all; then the phone is heard of again.
  finger.letGo();
  await patient.suffer(null);
  const lifted = await until('the finger to be lifted, and no mark of it left', async () => {
    if ((await outcomeOf(phone.info())).is === 'kept') events.emit('answered', connected);
    return patient.phone.finger() === null && onFile.length === 0;
  }).catch(String);
  await finger.stop();
  await phone.close();
  stopListening();
  const twice = pressed.filter((x, at) => pressed.indexOf(x) !== at);
  return [
    ...(lifted === true ? [] : [`${lifted}, after ${JSON.stringify(steps)}`]),
    ...twice.map((x) => `the press at ${x} came twice, after ${JSON.stringify(steps)}`),
  ];
};

/** So many runs against one phone; rejects with the first in which a finger stays, or comes down twice. */
export const touchThroughTrouble = async (door: DoorName, { runs, seed }: { runs: number; seed: number }) => {
  const patient = await startPatient(door);
  try {
    for (let run = 0; run < runs; run += 1) {
      const wrong = await runOnce(patient, seeded(seed + run * 7_919));
      if (wrong.length > 0) throw new Error(`OFFHOOK_FAULTS_SEED=${seed}, ${door}, run ${run}: ${wrong.join('; ')}`);
    }
  } finally {
    await patient.stop();
  }
};
