import { entryWords } from '../../../electron/demo/words';
import type { PhoneOptions } from '../../../electron/phone/client';
import { long } from '../long';
import { seeded } from '../seeded';
import type { DoorName } from './doors';
import { startElsewhere } from './elsewhere';
import { judge, unheardIn } from './judge';
import { wordOf } from './outcomes';
import { type Patient, startPatient } from './patient';
import { oneOf, type RandomInt } from './random-int';
import { randomSteps, type Step, stepWords } from './steps';
import { type Walked, walk } from './walk';

/** Where the random runs begin; the same seed gives the same steps. */
export const SEED = Number(process.env.OFFHOOK_FAULTS_SEED ?? 20_261_122);
/** How many runs each phone gets; whatever their number, they begin with the same ones. */
export const RUNS_PER_PHONE = long(24, 225);
const STEPS = 50;

interface Plan {
  readonly steps: readonly Step[];
  readonly options: Partial<PhoneOptions>;
  /** Whether the client has the right password. */
  readonly right: boolean;
}

const randomPlan = (next: RandomInt, patient: Patient, elsewhere: string): Plan => {
  const wire = { separators: oneOf(next, ['raw', 'encoded']), method: oneOf(next, ['GET', 'POST']) } as const;
  const login = next(16);
  const password = { 0: { password: 'falsch' }, 1: { password: '' } }[login] ?? {};
  const steps = randomSteps(next, { count: STEPS, elsewhere, secure: patient.secure });
  return { steps, options: { wire, ...password }, right: login !== 0 };
};

/** A client that comes after everything is over finds a phone that works. */
const checkAfterwards = async (patient: Patient): Promise<readonly string[]> => {
  const pressed: string[] = [];
  const stop = patient.phone.onEntry((entry) => entry.is === 'key' && pressed.push(entry.key));
  const client = patient.client({});
  try {
    const { result } = await client.press([{ key: 'F_NONE' }]);
    return result === 'done' && pressed.join() === 'F_NONE' ? [] : [`afterwards a press is ${result}: ${pressed}`];
  } catch (error) {
    return [`afterwards a press fails: ${String(error)}`];
  } finally {
    await client.close();
    stop();
  }
};

interface Tried {
  readonly complaints: readonly string[];
  readonly walked: Walked | null;
}

/** Rejections that no caller has heard of: of whichever run, there must be none. */
const unheard: unknown[] = [];
process.on('unhandledRejection', (error) => unheard.push(error));

const attempt = async (patient: Patient, { steps, options, right }: Plan): Promise<Tried> => {
  patient.wait();
  try {
    const walked = await walk(patient, steps, options);
    const complaints = judge(walked, right);
    // Refused passwords that the client did not hear of may well have locked the phone.
    if (!right && unheardIn(walked) > 1) patient.wait();
    return { complaints: [...complaints, ...(await checkAfterwards(patient))], walked };
  } catch (error) {
    return { complaints: [String(error)], walked: null };
  }
};

/** A run that hangs is not made smaller for ever. */
const SHRINK_LIMIT_MS = 60_000;

/** Fewer steps that fail as well: whole pieces are left out as long as the rest still fails. */
const shrunk = async (patient: Patient, plan: Plan, first: Tried): Promise<{ plan: Plan; tried: Tried }> => {
  let best = { plan, tried: first };
  const giveUpAt = performance.now() + SHRINK_LIMIT_MS;
  for (let size = 24; size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.plan.steps.length && performance.now() < giveUpAt; ) {
      const steps = best.plan.steps.toSpliced(at, size);
      const tried = await attempt(patient, { ...best.plan, steps });
      if (tried.complaints.length > 0) best = { plan: { ...best.plan, steps }, tried };
      else at += size;
    }
  }
  return best;
};

const report = (title: string, { plan, tried }: { readonly plan: Plan; readonly tried: Tried }): string =>
  [
    title,
    ...tried.complaints.map((complaint) => `  * ${complaint}`),
    `client: ${JSON.stringify(plan.options)}`,
    'steps:',
    ...plan.steps.map((step) => `  ${stepWords(step)}`),
    'outcomes:',
    ...(tried.walked?.asked ?? []).map(({ action, outcome }) => `  ${wordOf(outcome)}: ${JSON.stringify(action)}`),
    'journal:',
    ...(tried.walked?.journal ?? []).map((entry) => `  ${entryWords(entry)}`),
  ].join('\n');

/** Numbers for one run alone, so that any run can be made again without those before it. */
const numbersOf = (door: DoorName, run: number): RandomInt => {
  const salt = [...door].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  return seeded((SEED ^ salt) + run * 7_919);
};

/**
 * `RUNS_PER_PHONE` runs against one phone, each with a fresh client. Resolves with the number of things that were asked
 * for; rejects with the first run that breaks a promise, shrunk.
 */
export const runAgainst = async (door: DoorName): Promise<number> => {
  const [patient, elsewhere] = await Promise.all([startPatient(door), startElsewhere()]);
  let asked = 0;
  try {
    for (let run = 0; run < RUNS_PER_PHONE; run += 1) {
      const plan = randomPlan(numbersOf(door, run), patient, elsewhere.origin);
      const tried = await attempt(patient, plan);
      asked += tried.walked?.asked.length ?? 0;
      const complaints = [
        ...tried.complaints,
        ...(elsewhere.visits() > 0 ? ['somebody came to another origin'] : []),
        ...unheard.map((error) => `nobody heard of a rejection: ${String(error)}`),
      ];
      if (complaints.length === 0) continue;
      const title = `OFFHOOK_FAULTS_SEED=${SEED}, ${door}, run ${run}:`;
      throw new Error(report(title, await shrunk(patient, plan, { ...tried, complaints })));
    }
    return asked;
  } finally {
    await Promise.all([patient.stop(), elsewhere.stop()]);
  }
};
