import type { Problem } from '../../contract/problem';
import type { SequenceStep } from '../../contract/sequence';
import { emergencyIn } from '../../numbers/rules/emergency';
import type { Rules } from '../../numbers/written';
import type { Context } from '../context';
import { activeRules } from '../dialling/rules';

/** Where a phone stands, and what it needs for an outside line: what calls for help there. */
export type HelpPlace = Pick<Rules, 'country' | 'outside'>;

/** The place of the phone that commands go to. */
export function helpPlaceOf(context: Pick<Context, 'settings' | 'activeProfile' | 'store'>): HelpPlace {
  const { country, outside } = activeRules(context);
  return { country: country ?? context.store.getState().country, outside };
}

/** What was found, and at which step (from 0). */
type TypedEmergency = Extract<Problem, { code: 'emergency-in-sequence' }>;

/** In place of the digits of a number that a PIN is part of. */
const HIDDEN = '•••';
/** A phone may take so long a rest for the end of a number and dial it, in ms. */
const DIALS_BY_ITSELF_MS = 2_000;

/** What has been typed one after the other. */
interface Run {
  /** null: a PIN that nobody has read yet is in it. */
  readonly digits: string | null;
  /** The step that typed the last of it. */
  readonly step: number;
  readonly hasPin: boolean;
  readonly hasOthers: boolean;
}

const NOTHING: Run = { digits: '', step: 0, hasPin: false, hasOthers: false };

const helpIn = ({ digits, step, hasPin, hasOthers }: Run, place: HelpPlace): TypedEmergency | null => {
  const found = digits === null ? null : emergencyIn(digits, place);
  if (!found) return null;
  // 0000 and 9999 are many a mailbox's PIN. Nobody has said here that 0 or 9 gets an outside line.
  if (!hasOthers && found.prefix !== '' && place.outside.prefix === '') return null;
  return { code: 'emergency-in-sequence', number: hasPin ? HIDDEN : found.number, step };
};

/** What a step types: digits, null for a PIN that nobody has read, undefined for nothing. */
const typedBy = (step: SequenceStep, at: number, pins: ReadonlyMap<number, string>): string | null | undefined => {
  if (step.is === 'type') return step.digits;
  if (step.is === 'pin') return step.as === 'keys' ? (pins.get(at) ?? null) : undefined;
  return step.is === 'key' && /^[\d*#]$/.test(step.key) ? step.key : undefined;
};

const longer = ({ digits, hasPin, hasOthers }: Run, typed: string | null, step: number, isPin: boolean): Run => ({
  digits: digits === null || typed === null ? null : digits + typed,
  step,
  hasPin: hasPin || isPin,
  hasOthers: hasOthers || !isPin,
});

/** What a step that types nothing leaves of what was typed. */
const after = (run: Run, step: SequenceStep): Run => {
  if (step.is !== 'key') return step.is === 'release-all' ? NOTHING : run;
  if (/^(?:VOLUME_|MUTE)/.test(step.key)) return run;
  // The oldest models' key that takes a digit back.
  return step.key === 'CLEAR' && run.digits !== null ? { ...run, digits: run.digits.slice(0, -1) } : NOTHING;
};

const restMs = (step: SequenceStep): number => {
  if (step.is === 'wait') return step.ms;
  return step.is === 'key' ? (step.pauseMs ?? 0) : 0;
};

/**
 * Whether steps type an emergency number, in one piece or digit by digit: people dial these, not sequences. Digits that are
 * sent as tones go to whoever has answered, and do not count. `pins` are the digits of PIN steps (from 0) that are known
 * by now; a number with another one in it is looked at when that is known.
 */
export function emergencyTyped(
  steps: readonly SequenceStep[],
  place: HelpPlace,
  pins: ReadonlyMap<number, string> = new Map(),
): TypedEmergency | null {
  let run = NOTHING;
  for (const [at, step] of steps.entries()) {
    const typed = typedBy(step, at, pins);
    const rests = restMs(step) >= DIALS_BY_ITSELF_MS;
    const before = typed === undefined && (step.is !== 'wait' || rests) ? helpIn(run, place) : null;
    run = typed === undefined ? after(run, step) : longer(run, typed, at, step.is === 'pin');
    const problem = before ?? (rests ? helpIn(run, place) : null);
    if (problem) return problem;
  }
  return helpIn(run, place);
}
