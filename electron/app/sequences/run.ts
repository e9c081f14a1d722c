import type { Outcome } from '../../contract/outcome';
import type { Sequence, SequenceStep } from '../../contract/sequences/sequence';
import { stepMs } from '../../contract/sequences/sequence-length';
import type { SequencesState } from '../../contract/sequences/state';
import { printSteps } from '../../sequences/text';
import type { Connection } from '../connection/connection';
import type { OwnDemo } from '../connection/demo-phone';
import type { RoutedProfile } from '../connection/way';
import type { PhoneRules } from '../dialling/rules';
import type { CommandAsker } from '../kernel/asker';
import type { Clock } from '../kernel/clock';
import { failed } from '../kernel/outcomes';
import type { Reporting } from '../kernel/reporting';
import type { Store } from '../kernel/store';
import type { Pins } from '../pins/pins';
import { emergencyTyped } from '../typed/strokes';
import type { TypedKeys } from '../typed/typed-keys';
import { gated, type SendWatched } from './gated';
import { type Played, play } from './play';
import { type SendDeps, stepsTo, stepsToActivePhone } from './send';
import type { Sequences } from './sequences';

export interface RunDeps extends Omit<SendDeps, 'connection'> {
  readonly store: Pick<Store<Pick<SequencesState, 'running'>>, 'setState'>;
  readonly connection: Pick<Connection, 'ask' | 'events' | 'active' | 'clients' | 'identity'>;
  readonly demo: Pick<OwnDemo, 'profile'>;
  readonly sequences: Pick<Sequences, 'begin'>;
  readonly pins: Pick<Pins, 'digitsOf'>;
  readonly rules: Pick<PhoneRules, 'helpPlace'>;
  readonly typed: Pick<TypedKeys, 'admit' | 'newRun'>;
  readonly reporting: Reporting;
  readonly clock: Clock;
  readonly nextId: () => number;
}

/** The digits typed in place of a PIN when a sequence is only tried. */
const NO_PIN = '0000';

/** The least time between the keys of a chain, in ms: over HTTP a phone takes them as they come. */
const leastMsOf = ({ way, sip }: RoutedProfile): number => (way === 'sip' ? sip.stepMs : 0);

const keysIn = (step: SequenceStep): number => (step.is === 'type' ? step.digits.length : step.is === 'wait' ? 0 : 1);

const lastsMsOf = (steps: readonly SequenceStep[], leastMs: number): number =>
  Math.max(
    steps.reduce((sum, step) => sum + stepMs(step), 0),
    leastMs * (steps.reduce((sum, step) => sum + keysIn(step), 0) - 1),
  );

/** Shows that it runs, and at which step; hands back how to show that, and how to end it. */
function showRun({ store, nextId, clock }: RunDeps, { id, name, steps }: Sequence, dry: boolean, leastMs: number) {
  const run = nextId();
  const lastsMs = lastsMsOf(steps, leastMs);
  const shown = { run, id, name, dry, steps: steps.length, startedAt: clock.now(), lastsMs };
  return {
    moved: (step: number): void => store.setState({ running: { ...shown, step } }),
    over: (): void => store.setState({ running: null }),
  };
}

/** The outcome of a run, for all that ask. */
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
  readonly asker: CommandAsker;
}

async function noted(sending: Promise<Outcome | null>, sent: () => void): Promise<Outcome | null> {
  const outcome = await sending;
  if (outcome?.ok) sent();
  return outcome;
}

function playOnActivePhone(deps: RunDeps, { sequence, sent, signal, moved, asker }: Playing): Promise<Played> {
  const { connection, typed, clock, pins, rules } = deps;
  const steps = stepsToActivePhone(deps, asker);
  const send: SendWatched = (step, at, watch) => noted(steps(step, at, watch), sent);
  const isStopped = () => signal.aborted;
  const oneByOne = connection.active.lacks('chain') !== null;
  return play(sequence.steps, {
    signal,
    moved,
    clock,
    leastMs: leastMsOf(connection.active.profile()),
    digitsOf: pins.digitsOf,
    refusal: (known) => emergencyTyped(sequence.steps, rules.helpPlace(), known),
    send: gated({ typed, identity: connection.identity, oneByOne, isStopped }, sequence, send),
  });
}

/** On the demo phone, which need not be the active one; the keychain is not asked. */
const playOnDemo = (deps: RunDeps, { sequence, sent, signal, moved, asker }: Playing): Promise<Played> =>
  deps.connection.clients.withClientFor(null, (connected) => {
    const send = stepsTo(deps, connected, asker);
    return play(sequence.steps, {
      signal,
      moved,
      clock: deps.clock,
      leastMs: leastMsOf(connected.profile),
      digitsOf: async () => ({ digits: NO_PIN }),
      // These are not the digits that the phone would get.
      refusal: () => null,
      send: (step) => noted(send(step), sent),
    });
  });

/** The outcome of a run, and whether the phone has heard anything of it. */
export interface RunResult {
  readonly outcome: Outcome;
  readonly heard: boolean;
}

/**
 * Plays a sequence, on the active phone or (`dry`) on the demo phone, and keeps the state true about it. Another phone
 * that is chosen, a computer that goes to sleep and the end of the program end it: nothing is sent later.
 */
export async function runSequence(
  deps: RunDeps,
  sequence: Sequence,
  dry: boolean,
  asker: CommandAsker,
): Promise<RunResult> {
  const { connection, demo, reporting } = deps;
  const ending = new AbortController();
  const end = deps.sequences.begin(sequence.name, () => ending.abort());
  const profile = dry ? demo.profile() : connection.active.profile();
  let heard = false;
  const sent = (): void => {
    heard = true;
  };
  const { moved, over } = showRun(deps, sequence, dry, leastMsOf(profile));
  try {
    const outcome = await reporting.during('run-sequence', sequence.name, async (note) => {
      const playing = { sequence, signal: ending.signal, moved, sent, asker };
      const played = await (dry ? playOnDemo(deps, playing) : playOnActivePhone(deps, playing));
      if (played.is !== 'done') note({ step: played.step });
      return outcomeOf(played, sequence, profile.name);
    });
    return { outcome, heard };
  } finally {
    // Behind the report: a window that sees no sequence any more shows its outcome.
    over();
    end();
  }
}
