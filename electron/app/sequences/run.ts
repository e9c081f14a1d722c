import type { Outcome } from '../../contract/outcome';
import type { Sequence } from '../../contract/sequences/sequence';
import { stepMs } from '../../contract/sequences/sequence-length';
import { printSteps } from '../../sequences/text';
import { reporter } from '../connection/ask';
import { type Context, failed } from '../context';
import { digitsOf } from '../pins/answers';
import { emergencyTyped, helpPlaceOf } from '../typed/strokes';
import { gated } from './gated';
import { type Played, play, type Sendable } from './play';
import { stepsTo, stepsToActivePhone } from './send';

/** A sequence that is under way. */
export interface SequenceRun {
  readonly name: string;
  /** Ends it at once; what was sent stays sent. Resolves when the next one may begin. */
  stop(): Promise<void>;
}

/** What is typed in place of a PIN when a sequence is only tried. */
const NO_PIN = '0000';

/** Shows that it runs, and at which step; hands back how to show that, and how to end it. */
function showRun({ store, nextId, now }: Context, { id, name, steps }: Sequence, dry: boolean) {
  const run = nextId();
  const lastsMs = steps.reduce((sum, step) => sum + stepMs(step), 0);
  const shown = { run, id, name, dry, steps: steps.length, startedAt: now(), lastsMs };
  return {
    moved: (step: number): void => store.setState({ running: { ...shown, step } }),
    over: (): void => store.setState({ running: null }),
  };
}

/** What came of it, for everybody who asks. */
function outcomeOf(played: Played, { name, steps }: Sequence, phone: string): Outcome {
  switch (played.is) {
    case 'done':
      return { ok: true, result: played.result, phone, sent: printSteps(steps) };
    case 'stopped':
      return failed({ code: 'sequence-stopped', name, step: played.step, steps: steps.length });
    case 'failed':
      return failed(played.problem);
  }
}

interface Playing {
  readonly sequence: Sequence;
  readonly signal: AbortSignal;
  readonly moved: (step: number) => void;
  /** Something may have reached the phone. */
  readonly sent: () => void;
}

type Send = (step: Sendable, at: number) => Promise<Outcome | null>;

const noting =
  (send: Send, sent: () => void): Send =>
  async (step, at) => {
    const outcome = await send(step, at);
    if (outcome?.ok) sent();
    return outcome;
  };

function playOnActivePhone(context: Context, { sequence, sent, ...playing }: Playing): Promise<Played> {
  return play(sequence.steps, {
    ...playing,
    clock: context.clock,
    digitsOf: (pin) => digitsOf(context, pin),
    speaksAgainst: (pins) => emergencyTyped(sequence.steps, helpPlaceOf(context), pins),
    send: gated(context, sequence, noting(stepsToActivePhone(context), sent)),
  });
}

/** On the demo phone, which need not be the active one; the keychain is not asked. */
const playOnDemo = (context: Context, { sequence, sent, ...playing }: Playing): Promise<Played> =>
  context.way.aside(null, (connected) =>
    play(sequence.steps, {
      ...playing,
      clock: context.clock,
      digitsOf: async () => ({ digits: NO_PIN }),
      // These are not the digits that the phone would get.
      speaksAgainst: () => null,
      send: noting(stepsTo(context, connected), sent),
    }),
  );

/** Says that this one runs; what it hands back says that it does no more. */
function takePlace({ sequenceRun }: Context, name: string, ending: AbortController): () => void {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const mine: SequenceRun = {
    name,
    stop() {
      ending.abort();
      return ended;
    },
  };
  sequenceRun.current = mine;
  return () => {
    sequenceRun.current = null;
    end();
  };
}

/** What came of a run, and whether the phone has heard anything of it. */
export interface Ran {
  readonly outcome: Outcome;
  readonly heard: boolean;
}

/**
 * Plays a sequence, on the active phone or (`dry`) on the demo phone, and keeps the state true about it. Another phone
 * that is chosen, a computer that goes to sleep and the end of the program end it: nothing is sent later.
 */
export async function runSequence(context: Context, sequence: Sequence, dry: boolean): Promise<Ran> {
  const ending = new AbortController();
  const end = takePlace(context, sequence.name, ending);
  const report = reporter(context, 'run-sequence', sequence.name);
  const { moved, over } = showRun(context, sequence, dry);
  let heard = false;
  const sent = (): void => {
    heard = true;
  };
  const phone = (dry ? context.demo.profile() : (context.activeProfile() ?? context.demo.profile())).name;
  try {
    const playing = { sequence, signal: ending.signal, moved, sent };
    const played = await (dry ? playOnDemo(context, playing) : playOnActivePhone(context, playing));
    const outcome = outcomeOf(played, sequence, phone);
    report(outcome, played.is === 'done' ? {} : { step: played.step });
    return { outcome, heard };
  } catch (fault) {
    report(failed({ code: 'internal' }));
    throw fault;
  } finally {
    over();
    end();
  }
}
