import { AGREED_MOST_CHARS } from '../../contract/limits';
import type { Outcome } from '../../contract/outcome';
import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import type { Sequence } from '../../contract/sequences/sequence';
import type { SequencesState } from '../../contract/sequences/state';
import type { OwnDemo } from '../connection/demo-phone';
import { type CommandAsker, commonAsker, NO_SENDER } from '../kernel/asker';
import type { Answers } from '../kernel/commands';
import { done, failed } from '../kernel/outcomes';
import { maybeHeard, type RepeatGuard } from '../kernel/repeat-guard';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import type { Pins } from '../pins/pins';
import { strokesOf } from '../typed/strokes';
import { notAgreed, type TypedRisk, type TypedRisks, unconfirmed } from '../typed/typed-risk';
import { abilitiesOf } from './abilities';
import { sequenceRefusal } from './checks';
import { type RunDeps, runSequence } from './run';
import type { Sequences } from './sequences';

interface RunAnswersDeps extends Omit<RunDeps, 'store' | 'demo' | 'sequences' | 'pins'> {
  readonly store: Store<Pick<PhonesState, 'phones' | 'activePhone' | 'face'> & Pick<SequencesState, 'running'>>;
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly demo: Pick<OwnDemo, 'kind' | 'profile'>;
  readonly sequences: Sequences;
  readonly pins: Pick<Pins, 'digitsOf' | 'has' | 'missing'>;
  readonly typedRisks: TypedRisks;
  readonly repeats: RepeatGuard;
}

interface Beginning {
  readonly sequence: Sequence;
  readonly dry: boolean;
  readonly request: string;
  readonly asker: CommandAsker;
}

export function runAnswers(deps: RunAnswersDeps): Answers<'run-sequence' | 'stop-sequence'> {
  const { store, settings, demo, sequences, pins, typedRisks, repeats, reporting } = deps;

  const refuse = (subject: string, problem: Problem): Promise<Outcome> =>
    reporting.during('run-sequence', subject, () => failed(problem));

  /** A PIN that was removed is missing before the first key is pressed. */
  const unknownPin = ({ steps }: Sequence): Problem | null => {
    const step = steps.find((one) => one.is === 'pin' && !pins.has(one.pin));
    return step?.is === 'pin' ? pins.missing(step.pin) : null;
  };

  /** Why it cannot be played: its sender is gone, the phone lacks something, or a PIN is missing. */
  const whyNot = (sequence: Sequence, dry: boolean, asker: CommandAsker): Problem | null => {
    if (asker.isGone()) return { code: 'given-up' };
    return sequenceRefusal(sequence, abilitiesOf(deps, dry)) ?? (dry ? null : unknownPin(sequence));
  };

  /** That a sequence types a number with a risk, to which the user has not said yes yet; a yes is kept for the same digits. */
  const refusedRisk = (sequence: Sequence, risks: readonly TypedRisk[], confirmed = false): Outcome | null => {
    const typed = notAgreed(risks, sequence.agreed);
    if (!typed) return null;
    if (!confirmed) return unconfirmed('run-sequence', typed);
    if (typed.number.length > AGREED_MOST_CHARS) return null;
    const agreed = (one: Sequence): Sequence => (one.id === sequence.id ? { ...one, agreed: typed.number } : one);
    void settings.change((now) => ({ sequences: now.sequences.map(agreed) }));
    return null;
  };

  const begin = ({ sequence, dry, request, asker }: Beginning): Promise<Outcome> => {
    let heardBefore = false;
    const heard = (outcome: Outcome): boolean => heardBefore || maybeHeard(outcome);
    const forMs = sequence.coolDownMs;
    const window = { forMs, from: 'asked', untilAnswered: false, heard, asker: commonAsker(NO_SENDER) } as const;
    return repeats.once(request, window, async () => {
      const ran = await runSequence(deps, sequence, dry, asker);
      heardBefore = ran.heard;
      return ran.outcome;
    });
  };

  const run: Answers<'run-sequence'>['run-sequence'] = (command, asker) => {
    const { id, dry } = command;
    const sequence = settings.now().sequences.find((one) => one.id === id);
    if (!sequence) return refuse(id, { code: 'no-such-sequence', id });
    const request = JSON.stringify(['sequence', id, dry ? demo.kind() : store.getState().activePhone]);
    const same = repeats.same(request, asker);
    if (same) return same;
    const running = sequences.running();
    if (running && !asker.isGone()) return failed({ code: 'sequence-running', name: running.name });
    const problem = whyNot(sequence, dry, asker);
    if (problem) return refuse(sequence.name, problem);
    const strokes = sequence.steps.flatMap((step) => strokesOf(step));
    const typed = dry ? [] : typedRisks({ strokes, byPerson: false });
    // Start anew: another sequence may have begun while the numbers were being loaded.
    if (typed instanceof Promise) return typed.then(() => run(command, asker));
    return refusedRisk(sequence, typed, command.confirmed) ?? begin({ sequence, dry, request, asker });
  };

  return {
    /**
     * Plays a sequence; one at a time. What the phone could not do is said before anything is sent. Asked for again within
     * its cool-down, it is the same request: its sender gets the outcome of the first.
     */
    'run-sequence': run,
    /** At once: also while a key is held, and in the middle of a wait. */
    async 'stop-sequence'() {
      await sequences.stop();
      return done;
    },
  };
}
