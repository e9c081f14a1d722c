import type { Done, Outcome } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import type { SequenceStep } from '../../contract/sequences/sequence';
import { stepMs } from '../../contract/sequences/sequence-length';
import type { Clock } from '../kernel/clock';
import { isTooLate } from '../kernel/stale';

/** A step as the phone is told it: a wait is ours alone, and a PIN has become its digits. */
export type Sendable = Exclude<SequenceStep, { is: 'wait' | 'pin' }>;

export interface PlayDeps {
  readonly clock: Clock;
  /** The least time between what is sent, in ms: over SIP a phone leaves out what comes faster (PROTOCOL.md 9). */
  readonly leastMs: number;
  /** Ends it at once, even in the middle of a step. */
  readonly signal: AbortSignal;
  /** This step, from 0, is under way. */
  readonly moved: (step: number) => void;
  /** The digits of a PIN; asked for when its step comes. */
  readonly digitsOf: (pin: string) => Promise<{ readonly digits: string } | { readonly problem: Problem }>;
  /** What speaks against going on, now that these PINs are known (by their step, from 0). */
  readonly refusal: (pins: ReadonlyMap<number, string>) => Problem | null;
  /** Sends a step (from 0); null: this is not the phone any more with which it began. */
  readonly send: (step: Sendable, at: number) => Promise<Outcome | null>;
}

/** The outcome; steps count from 0. */
export type Played =
  | { readonly is: 'done'; readonly result: Done['result'] }
  | { readonly is: 'stopped'; readonly step: number }
  | { readonly is: 'failed'; readonly step: number; readonly problem: Problem };

type PinStep = Extract<SequenceStep, { is: 'pin' }>;
type StepCame = 'stopped' | Outcome;
const done: Outcome = { ok: true, result: 'done' };

/** So long after it was sent a step is taken to be over, in ms. Behind the last one nothing has to be kept apart. */
function playMs(step: Sendable, isLast: boolean): number {
  if (step.is !== 'key') return isLast ? 0 : stepMs(step);
  return isLast ? (step.holdMs ?? 0) : stepMs({ ...step, pauseMs: 0 });
}

/**
 * Plays steps one after the other, each as a request of its own. It is unknown whether a phone answers before or after
 * it has played a key (PROTOCOL.md 1.6): the next step begins when it has answered and the key's time is over, and
 * behind the pause.
 */
export async function play(steps: readonly SequenceStep[], deps: PlayDeps): Promise<Played> {
  const player = createPlayer(deps);
  let result: Done['result'] = 'done';
  for (const [at, step] of steps.entries()) {
    deps.moved(at);
    const came = await player.playStep(step, at, at === steps.length - 1);
    if (came === 'stopped') return { is: 'stopped', step: at };
    if (!came.ok) return { is: 'failed', step: at, problem: came.problem };
    result = came.result;
  }
  return { is: 'done', result };
}

function createPlayer({ clock, leastMs, signal, digitsOf, refusal, send }: PlayDeps) {
  /** Those that are typed: with what stands around them they may make a number. */
  const typedPins = new Map<number, string>();
  /** When the phone last answered, in ms of `elapsed`; null: nothing was sent yet. */
  let answeredAt: number | null = null;

  const ended = new Promise<'stopped'>((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
    if (signal.aborted) resolve('stopped');
  });

  const rest = async (ms: number): Promise<StepCame> => {
    if (signal.aborted) return 'stopped';
    if (ms <= 0) return done;
    const due = clock.now() + ms;
    let cancel = (): void => {};
    const over = new Promise<Outcome>((resolve) => {
      cancel = clock.after(ms, () => resolve(done));
    });
    const came = await Promise.race([ended, over]);
    cancel();
    // A step that comes behind a sleep of this computer would be old.
    return isTooLate(clock.now(), due) ? 'stopped' : came;
  };

  const sendStep = async (step: Sendable, at: number, isLast: boolean): Promise<StepCame> => {
    // The keychain may have answered in the same breath in which the sequence was stopped.
    const apart = await rest(answeredAt === null ? 0 : answeredAt + leastMs - clock.elapsed());
    if (apart === 'stopped') return apart;
    const began = clock.elapsed();
    const outcome = await Promise.race([ended, send(step, at)]);
    answeredAt = clock.elapsed();
    if (outcome === null || outcome === 'stopped') return 'stopped';
    if (!outcome.ok) return outcome;
    const pauseMs = (step.is === 'key' && step.pauseMs) || 0;
    const lastsMs = playMs(step, isLast);
    const leftMs = Math.max(0, lastsMs - (clock.elapsed() - began));
    const came = await rest(leftMs + pauseMs);
    return came === 'stopped' ? came : outcome;
  };

  const sendPin = async ({ pin, as }: PinStep, at: number, isLast: boolean): Promise<StepCame> => {
    const answer = await Promise.race([ended, digitsOf(pin)]);
    if (answer === 'stopped') return answer;
    if ('problem' in answer) return { ok: false, problem: answer.problem };
    if (as === 'keys') typedPins.set(at, answer.digits);
    const problem = refusal(typedPins);
    if (problem) return { ok: false, problem };
    return sendStep({ is: as === 'keys' ? 'type' : 'dtmf', digits: answer.digits }, at, isLast);
  };

  const playStep = (step: SequenceStep, at: number, isLast: boolean): Promise<StepCame> => {
    if (step.is === 'wait') return rest(step.ms);
    return step.is === 'pin' ? sendPin(step, at, isLast) : sendStep(step, at, isLast);
  };

  return { playStep };
}
