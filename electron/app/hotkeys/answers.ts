import type { CommandOf } from '../../contract/command';
import type { Hotkey } from '../../contract/hotkeys/hotkey';
import type { HotkeyProof } from '../../contract/hotkeys/state';
import type { Outcome } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import { parseSequence } from '../../phone/keyevent';
import type { Model } from '../../phone/models';
import { sequenceProblem } from '../connection/problems';
import type { Context } from '../context';
import { done, failed, saved } from '../kernel/outcomes';
import { namedModel } from '../keys/named-model';
import { readAccelerator } from './accelerator';
import { whyNot } from './hotkeys';

/** Binds a hotkey, at once. Whatever speaks against it is said, and the old one goes on working. */
export async function saveHotkey(context: Context, command: CommandOf<'save-hotkey'>): Promise<Outcome> {
  const { id, run } = command;
  if (run.do === 'press') {
    const parsed = parseSequence(run.sequence);
    if (!parsed.ok) return failed(sequenceProblem(parsed.fault, activeModel(context)));
  }
  if (run.do === 'run-sequence' && !context.settings.now().sequences.some((one) => one.id === run.id)) {
    return failed({ code: 'no-such-sequence', id: run.id });
  }
  const read =
    command.accelerator === null ? null : readAccelerator(command.accelerator, context.store.getState().platform);
  if (read?.ok === false) return failed(read.problem);
  const accelerator = read?.accelerator ?? null;
  const problem = accelerator === null ? null : speaksAgainst(context, { id, accelerator, code: command.code });
  const left = problem?.code === 'hotkey-clash' && command.takeOver ? problem.id : null;
  return problem && left === null ? failed(problem) : put(context, { id, accelerator, run }, left);
}

function activeModel({ store }: Context): Model | undefined {
  const { phones, activePhone } = store.getState();
  return namedModel(phones.find(({ id }) => id === activePhone));
}

interface Wanted {
  readonly id: string;
  readonly accelerator: string;
  /** The key that was pressed for it; undefined: it was written. */
  readonly code: string | undefined;
}

function speaksAgainst(context: Context, { id, accelerator, code }: Wanted): Problem | null {
  const { platform } = context.store.getState();
  const clash = context.settings.now().hotkeys.find((other) => {
    const read = other.accelerator === null || other.id === id ? null : readAccelerator(other.accelerator, platform);
    return read?.ok === true && read.accelerator === accelerator;
  });
  if (clash) return { code: 'hotkey-clash', accelerator, id: clash.id };
  if (code !== undefined && !context.desktop.firesFor(accelerator, code)) return whyNot('no-key', accelerator);
  const came = context.hotkeys.tryGrab(accelerator);
  return came === 'grabbed' ? null : whyNot(came, accelerator);
}

/** `left`: the hotkey (its id) that does without keys from now on; null: none. */
async function put({ settings }: Context, hotkey: Hotkey, left: string | null): Promise<Outcome> {
  const problem = await settings.change((now) => {
    const hotkeys = now.hotkeys.map((one) => (one.id === left ? { ...one, accelerator: null } : one));
    const isKnown = hotkeys.some(({ id }) => id === hotkey.id);
    return { hotkeys: isKnown ? hotkeys.map((one) => (one.id === hotkey.id ? hotkey : one)) : [...hotkeys, hotkey] };
  });
  return saved(problem);
}

export async function removeHotkey(context: Context, { id }: CommandOf<'remove-hotkey'>): Promise<Outcome> {
  return saved(
    await context.settings.change(({ hotkeys }) => ({ hotkeys: hotkeys.filter((hotkey) => hotkey.id !== id) })),
  );
}

export function recordHotkeys(context: Context, { on }: CommandOf<'record-hotkeys'>): Outcome {
  context.hotkeys.record(on, context.settings.now().hotkeys);
  context.showHotkeys();
  return done;
}

/** So long a person may take to press what is tried, in ms. */
const PROOF_LASTS_MS = 30_000;

/** Has the next press of a hotkey shown, and do nothing else, so that a person sees that it arrives. */
export function proveHotkey(context: Context, { id }: CommandOf<'prove-hotkey'>): Outcome {
  const { hotkeys, store, clock } = context;
  const show = (hotkeyProof: HotkeyProof | null): void => store.setState({ hotkeyProof });
  if (id === null) {
    hotkeys.prove(null);
    show(null);
    return done;
  }
  hotkeys.prove(id, () => show({ id, heard: true }));
  const mine: HotkeyProof = { id, heard: false };
  show(mine);
  clock.after(PROOF_LASTS_MS, () => {
    // It was heard, or another trial has begun.
    if (store.getState().hotkeyProof !== mine) return;
    hotkeys.prove(null);
    show(null);
  });
  return done;
}
