import type { JournalEntry } from '../../../electron/demo/journal';
import type { Phone, PhoneOptions } from '../../../electron/phone/client';
import { type Action, ask } from './actions';
import { type Outcome, outcomeOf } from './outcomes';
import type { Patient } from './patient';
import type { Step } from './steps';

/** An action that was asked for, and its outcome. */
export interface Asked {
  readonly action: Action;
  readonly outcome: Outcome;
}

/** All that a run leaves behind. */
export interface Walked {
  /** In the order in which it was asked for. */
  readonly asked: readonly Asked[];
  readonly journal: readonly JournalEntry[];
  /** Requests that came in while the phone showed another certificate than its own. */
  readonly underOtherCertificate: number;
}

/** How long the client may take for its waiting commands, when nothing at all answers: far more than all its limits. */
const SETTLE_LIMIT_MS = 20_000;

/** These clients give up soon: nothing here is far away. */
export const LIMITS = { requestMs: 40, patienceMs: 15, replyBytes: 20_000, screenBytes: 40_000 };

const turns = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 1) await new Promise(setImmediate);
};

/** Rejects when this takes longer than any client may. */
const settled = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came of it in ${SETTLE_LIMIT_MS} ms`)), SETTLE_LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const listen = (patient: Patient) => {
  const journal: JournalEntry[] = [];
  let own = true;
  let underOtherCertificate = 0;
  const stop = patient.phone.onEntry((entry) => {
    journal.push(entry);
    if (!own && entry.is === 'request') underOtherCertificate += 1;
  });
  const showCertificate = async (will: boolean): Promise<void> => {
    await patient.showCertificate(will);
    own = will || !patient.secure;
  };
  return { journal, stop, showCertificate, underOtherCertificate: () => underOtherCertificate };
};

const take = async (step: Step, patient: Patient, client: Phone, begun: Promise<unknown>[]): Promise<void> => {
  switch (step.is) {
    case 'ask':
      if (step.waits) await settled(begun.at(-1) ?? Promise.resolve());
      return;
    case 'fault':
      return patient.suffer(step.fault);
    case 'certificate':
      return;
    case 'turns':
      return turns(step.count);
    case 'all answered':
      await settled(Promise.all(begun));
      return;
    case 'drop':
      client.drop();
      return;
    case 'close':
      // The client waits for a written request, and the steps go on meanwhile.
      begun.push(outcomeOf(client.close()));
  }
};

/** Takes all steps with a fresh client, and closes it. Rejects when the client leaves a caller waiting. */
export const walk = async (
  patient: Patient,
  steps: readonly Step[],
  options: Partial<PhoneOptions>,
): Promise<Walked> => {
  const ear = listen(patient);
  const client = patient.client({ limits: LIMITS, ...options });
  const asked: { readonly action: Action; readonly outcome: Promise<Outcome> }[] = [];
  const begun: Promise<unknown>[] = [];
  try {
    for (const step of steps) {
      if (step.is === 'ask') {
        const outcome = outcomeOf(ask(client, step.action));
        asked.push({ action: step.action, outcome });
        begun.push(outcome);
      }
      if (step.is === 'certificate') await ear.showCertificate(step.own);
      await take(step, patient, client, begun);
    }
    await settled(Promise.all(begun));
    await settled(client.close());
    await patient.recover(ear.journal);
    return {
      asked: await Promise.all(asked.map(async ({ action, outcome }) => ({ action, outcome: await outcome }))),
      journal: [...ear.journal],
      underOtherCertificate: ear.underOtherCertificate(),
    };
  } finally {
    ear.stop();
  }
};
