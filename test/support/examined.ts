import { expect } from 'vitest';
import type { JournalEntry } from '../../electron/demo/journal';
import type { Misbehaviour } from '../../electron/demo/misbehaviour';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import type { Phone, PhoneOptions } from '../../electron/phone/client';
import type { Check, PhoneExamination } from '../../electron/phone/examination';
import { demoPhone } from './demo';
import { clientFor, RIGHT } from './phone-client';

/** A demo phone with a password. */
export const GUARDED = { ...RIGHT, auth: { scheme: 'digest' } } as const;
const NOTHING_EXPECTED = {};

/** The entries that may stand in a journal after an examination: nothing that was pressed, and nothing done. */
const isHarmless = ({ is }: JournalEntry): boolean => ['request', 'gone', 'back'].includes(is);

interface Examined {
  readonly demo: DemoPhone;
  readonly phone: Phone;
  readonly seen: PhoneExamination;
}

/** The state of the patient, and the client that asks. */
export interface Case {
  readonly demo?: DemoOptions;
  readonly how?: Misbehaviour;
  readonly client?: Partial<PhoneOptions>;
}

/** Examines a demo phone, and sees to it that nothing was pressed or done. */
export const examined = async (
  { demo: options, how, client }: Case,
  expected = NOTHING_EXPECTED,
): Promise<Examined> => {
  const demo = await demoPhone(options);
  if (how) await demo.misbehave(how);
  // On this machine nothing may answer at the real port of the old web interface.
  const phone = clientFor(demo.origin, { oldInterfacePort: 1, ...client });
  const seen = await phone.examine(expected);
  expect(demo.journal.filter((entry) => !isHarmless(entry))).toEqual([]);
  return { demo, phone, seen };
};

/** The result of one check. */
export const resultOf = ({ checks }: PhoneExamination, wanted: Check): string | undefined =>
  checks.find(({ check }) => check === wanted)?.result;

/** Where the examination met trouble. */
export const troubles = ({ checks }: PhoneExamination): readonly Check[] =>
  checks.flatMap(({ check, result }) => (result === 'trouble' ? [check] : []));

/** Requests with credentials that the phone did not let in. */
export const refusals = ({ journal }: DemoPhone): number =>
  journal.filter((one) => one.is === 'request' && one.credentials && !one.authorised).length;
