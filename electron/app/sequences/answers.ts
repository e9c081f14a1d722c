import type { CommandOf } from '../../contract/command';
import { AGREED_MOST_CHARS } from '../../contract/limits';
import type { Outcome, OutcomeOf } from '../../contract/outcome';
import type { Sequence } from '../../contract/sequences/sequence';
import { findModel } from '../../phone/models';
import { printSequences, readSequences, type WrittenSequence } from '../../sequences/text';
import { refuse } from '../connection/ask';
import { keysMeantIn } from '../connection/problems';
import { type Context, done, failed, saved } from '../context';
import { commonAsker, NO_SENDER } from '../kernel/asker';
import { maybeHeard } from '../kernel/repeat-guard';
import { namedModel } from '../keys/named-model';
import { pinMissing } from '../pins/answers';
import { helpPlaceOf, strokesOf } from '../typed/strokes';
import { notAgreed, type TypedRisk, typedRisks, unconfirmed } from '../typed/typed-risk';
import { type Abilities, speaksAgainst, unknownKey } from './checks';
import { runSequence as playSequence } from './run';
import { newSequenceId } from './sequence-id';

function abilitiesOf(context: Context, dry: boolean): Abilities {
  const { phones, activePhone, face } = context.store.getState();
  // Tried out, it is told what it would be told on the phone it is for.
  const help = helpPlaceOf(context);
  if (!dry) return { model: namedModel(phones.find(({ id }) => id === activePhone)), shows: { ...face }, help };
  const demo = context.demo.profile();
  const { touch = false, mendsLineInfo = false } = findModel(demo.model) ?? {};
  return { model: namedModel(demo), shows: { model: demo.model, touch, mendsLineInfo }, help };
}

/**
 * Plays a sequence; one at a time. What the phone could not do is said before anything is sent. Asked for again within
 * its cool-down, it is the same wish: whoever asks gets what came of the first.
 */
export async function runSequence(context: Context, command: CommandOf<'run-sequence'>): Promise<Outcome> {
  const { id, dry } = command;
  const sequence = context.settings.now().sequences.find((one) => one.id === id);
  if (!sequence) return refuse(context, 'run-sequence', id, { code: 'no-such-sequence', id });
  const wish = JSON.stringify(['sequence', id, dry ? context.demo.kind() : context.store.getState().activePhone]);
  const same = context.wishes.same(wish, context.asker);
  if (same) return same;
  if (context.asker.isGone()) return refuse(context, 'run-sequence', sequence.name, { code: 'given-up' });
  const running = context.sequenceRun.current;
  if (running) return failed({ code: 'sequence-running', name: running.name });
  const problem = speaksAgainst(sequence, abilitiesOf(context, dry)) ?? (dry ? null : unknownPin(context, sequence));
  if (problem) return refuse(context, 'run-sequence', sequence.name, problem);
  const strokes = sequence.steps.flatMap((step) => strokesOf(step));
  const typed = dry ? [] : typedRisks(context, { strokes, byPerson: false });
  // Start anew: another sequence may have begun while the numbers were being loaded.
  if (typed instanceof Promise) return typed.then(() => runSequence(context, command));
  return refusedRisk(context, sequence, typed, command.confirmed) ?? begin(context, { sequence, dry, wish });
}

/** That a sequence types a number with a risk, to which the user has not said yes yet; a yes is kept for the same digits. */
function refusedRisk(
  context: Context,
  sequence: Sequence,
  risks: readonly TypedRisk[],
  confirmed = false,
): Outcome | null {
  const typed = notAgreed(risks, sequence.agreed);
  if (!typed) return null;
  if (!confirmed) return unconfirmed('run-sequence', typed);
  if (typed.number.length > AGREED_MOST_CHARS) return null;
  const agreed = (one: Sequence): Sequence => (one.id === sequence.id ? { ...one, agreed: typed.number } : one);
  void context.settings.change(({ sequences }) => ({ sequences: sequences.map(agreed) }));
  return null;
}

interface Beginning {
  readonly sequence: Sequence;
  readonly dry: boolean;
  readonly wish: string;
}

function begin(context: Context, { sequence, dry, wish }: Beginning): Promise<Outcome> {
  let heardBefore = false;
  const heard = (outcome: Outcome): boolean => heardBefore || maybeHeard(outcome);
  return context.wishes.make(
    wish,
    { forMs: sequence.coolDownMs, untilAnswered: false, heard, asker: commonAsker(NO_SENDER) },
    async () => {
      const ran = await playSequence(context, sequence, dry);
      heardBefore = ran.heard;
      return ran.outcome;
    },
  );
}

/** A PIN that was removed is missing before the first key is pressed. */
function unknownPin(context: Context, { steps }: Sequence) {
  const { pins } = context.settings.now();
  const step = steps.find((one) => one.is === 'pin' && !pins.some(({ id }) => id === one.pin));
  return step?.is === 'pin' ? pinMissing(context, step.pin) : null;
}

/** Stops the one that runs, at once: also while a key is held, and in the middle of a wait. */
export async function stopSequence({ sequenceRun }: Context): Promise<Outcome> {
  await sequenceRun.current?.stop();
  return done;
}

/** What was agreed to stays agreed to: it is compared with the digits, so other ones are asked about anew. */
const withItsYes = ({ agreed: _said, ...sequence }: Sequence, before: Sequence | undefined): Sequence =>
  before?.agreed === undefined ? sequence : { ...sequence, agreed: before.agreed };

/** Adds a sequence or changes it. A key that no phone has is turned away here, so that every text can be read back. */
export async function saveSequence(context: Context, { sequence }: CommandOf<'save-sequence'>): Promise<Outcome> {
  const unknown = unknownKey(sequence.steps, abilitiesOf(context, false).model);
  if (unknown) return failed(unknown);
  const put = (one: Sequence): Sequence => (one.id === sequence.id ? withItsYes(sequence, one) : one);
  const problem = await context.settings.change(({ sequences }) => ({
    sequences: sequences.some(({ id }) => id === sequence.id)
      ? sequences.map(put)
      : [...sequences, withItsYes(sequence, undefined)],
  }));
  return saved(problem);
}

/** Removes a sequence and its hotkeys. One that runs plays on: it can be stopped. */
export async function removeSequence(context: Context, { id }: CommandOf<'remove-sequence'>): Promise<Outcome> {
  const problem = await context.settings.change(({ sequences, hotkeys }) => {
    if (!sequences.some((one) => one.id === id)) return { code: 'no-such-sequence', id };
    const left = hotkeys.filter(({ run }) => !(run.do === 'run-sequence' && run.id === id));
    return {
      sequences: sequences.filter((one) => one.id !== id),
      ...(left.length === hotkeys.length ? {} : { hotkeys: left }),
    };
  });
  return saved(problem);
}

/** Puts one that was read in the place of the one of its name, which keeps its id and where it is shown; or behind all. */
function added(sequences: readonly Sequence[], written: WrittenSequence): readonly Sequence[] {
  const same = sequences.find(({ name }) => name === written.name);
  if (same) return sequences.map((one) => (one === same ? { ...same, ...written } : one));
  const taken = new Set(sequences.map(({ id }) => id));
  const id = newSequenceId(written.name, taken);
  return [...sequences, { id, ...written, steps: [...written.steps], inTray: false, inPanel: false }];
}

/** Reads sequences out of a text: all of them, or, where one line is wrong, none. */
export async function importSequences(
  context: Context,
  { text }: CommandOf<'import-sequences'>,
): Promise<OutcomeOf<'import-sequences'>> {
  const read = readSequences(text);
  if (!read.ok) {
    const { line, found } = read;
    return failed({ code: 'sequence-text', line, found, ...keysMeantIn(found, abilitiesOf(context, false).model) });
  }
  const problem = await context.settings.change((now) => ({
    sequences: [...read.sequences.reduce<readonly Sequence[]>(added, now.sequences)],
  }));
  return problem ? failed(problem) : { ok: true, result: 'done', count: read.sequences.length };
}

/** The text of these sequences. */
export function exportSequences(
  context: Context,
  { ids }: CommandOf<'export-sequences'>,
): OutcomeOf<'export-sequences'> {
  const { sequences, pins } = context.settings.now();
  const wanted = ids.map((id) => sequences.find((one) => one.id === id) ?? id);
  const missing = wanted.find((one) => typeof one === 'string');
  if (missing !== undefined) return failed({ code: 'no-such-sequence', id: missing });
  const found = wanted.filter((one) => typeof one !== 'string');
  return { ok: true, result: 'done', text: printSequences(found, pins) };
}
