import type { Outcome } from '../../contract/bridge';
import type { Problem } from '../../contract/problem';
import type { Hotkey } from '../../contract/settings';
import { parseSequence } from '../../phone/keyevent';
import type { Model } from '../../phone/models';
import { readAccelerator } from '../accelerator';
import { type CommandOf, type Context, done, failed, saved } from '../context';
import { fullList } from '../full-list';
import { namedModel } from '../named-model';
import { sequenceProblem } from '../problems';

/** Binds a hotkey, at once. Whatever speaks against it is said, and the old one goes on working. */
export async function saveHotkey(context: Context, command: CommandOf<'save-hotkey'>): Promise<Outcome> {
  const { id, run } = command;
  if (run.do === 'press') {
    const parsed = parseSequence(run.sequence);
    if (!parsed.ok) return failed(sequenceProblem(parsed.fault, activeModel(context)));
  }
  if (run.do === 'run-sequence' && !context.settings().sequences.some((one) => one.id === run.id)) {
    return failed({ code: 'no-such-sequence', id: run.id });
  }
  const read =
    command.accelerator === null ? null : readAccelerator(command.accelerator, context.store.getState().platform);
  if (read?.ok === false) return failed(read.problem);
  const accelerator = read?.accelerator ?? null;
  const problem = accelerator === null ? null : speaksAgainst(context, id, accelerator);
  const left = problem?.code === 'hotkey-clash' && command.takeOver ? problem.id : null;
  return problem && left === null ? failed(problem) : put(context, { id, accelerator, run }, left);
}

function activeModel({ store }: Context): Model | undefined {
  const { phones, activePhone } = store.getState();
  return namedModel(phones.find(({ id }) => id === activePhone));
}

function speaksAgainst(context: Context, id: string, accelerator: string): Problem | null {
  const { platform } = context.store.getState();
  const clash = context.settings().hotkeys.find((other) => {
    const read = other.accelerator === null || other.id === id ? null : readAccelerator(other.accelerator, platform);
    return read?.ok === true && read.accelerator === accelerator;
  });
  if (clash) return { code: 'hotkey-clash', accelerator, id: clash.id };
  return context.hotkeys.canGrab(accelerator) ? null : { code: 'hotkey-taken', accelerator };
}

/** `left`: the hotkey (its id) that does without keys from now on; null: none. */
async function put(context: Context, hotkey: Hotkey, left: string | null): Promise<Outcome> {
  const hotkeys = context.settings().hotkeys.map((one) => (one.id === left ? { ...one, accelerator: null } : one));
  const known = hotkeys.some(({ id }) => id === hotkey.id);
  const full = fullList('hotkeys', hotkeys, hotkey.id);
  if (full) return failed(full);
  return saved(
    await context.change({
      hotkeys: known ? hotkeys.map((one) => (one.id === hotkey.id ? hotkey : one)) : [...hotkeys, hotkey],
    }),
  );
}

export async function removeHotkey(context: Context, { id }: CommandOf<'remove-hotkey'>): Promise<Outcome> {
  return saved(await context.change({ hotkeys: context.settings().hotkeys.filter((hotkey) => hotkey.id !== id) }));
}

export function recordHotkeys(context: Context, { on }: CommandOf<'record-hotkeys'>): Outcome {
  context.hotkeys.record(on, context.settings().hotkeys);
  context.refresh();
  return done;
}
