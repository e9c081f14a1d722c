import type { CommandOf } from '../../contract/command';
import { Hotkey, type HotkeyRun } from '../../contract/hotkeys/hotkey';
import type { HotkeyProof, HotkeysState } from '../../contract/hotkeys/state';
import type { Outcome } from '../../contract/outcome';
import { merged } from '../../contract/patch';
import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import type { ProgramState } from '../../contract/program/state';
import { parseSequence } from '../../phone/keyevent';
import type { Clock } from '../kernel/clock';
import type { Answers } from '../kernel/commands';
import type { Desktop } from '../kernel/desktop';
import { alreadyThere } from '../kernel/new-entries';
import { done, failed, saved } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { sequenceProblem } from '../keys/key-problems';
import { namedModel } from '../keys/named-model';
import { readAccelerator } from './accelerator';
import { type Hotkeys, whyNot } from './hotkeys';

interface HotkeysDeps {
  readonly store: Store<
    Pick<PhonesState, 'phones' | 'activePhone'> & Pick<HotkeysState, 'hotkeyProof'> & Pick<ProgramState, 'platform'>
  >;
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'blocked'>;
  readonly hotkeys: Pick<Hotkeys, 'tryGrab' | 'record' | 'prove'>;
  readonly desktop: Pick<Desktop, 'firesFor'>;
  readonly clock: Pick<Clock, 'after'>;
  /** Shows what the system says to the hotkeys. */
  readonly showHotkeys: () => void;
}

type Binding = Pick<CommandOf<'add-hotkey'>, 'takeOver' | 'code'>;

interface Wanted {
  readonly id: string;
  readonly accelerator: string;
  /** The key that was pressed for it; undefined: it was written. */
  readonly code: string | undefined;
}

/** So long a person may take to press the keys that are tried, in ms. */
const PROOF_LASTS_MS = 30_000;

type HotkeyCommands = 'add-hotkey' | 'change-hotkey' | 'remove-hotkey' | 'record-hotkeys' | 'prove-hotkey';

export function hotkeyAnswers(deps: HotkeysDeps): Answers<HotkeyCommands> {
  const { store, settings, hotkeys, desktop, clock, showHotkeys } = deps;

  const hotkeyOf = (id: string): Hotkey | undefined => settings.now().hotkeys.find((hotkey) => hotkey.id === id);

  /** Why a hotkey could never do what it is to do. */
  const faultIn = (run: HotkeyRun): Problem | null => {
    if (run.do === 'press') {
      const { phones, activePhone } = store.getState();
      const parsed = parseSequence(run.sequence);
      return parsed.ok ? null : sequenceProblem(parsed.fault, namedModel(phones.find(({ id }) => id === activePhone)));
    }
    const isGone = run.do === 'run-sequence' && !settings.now().sequences.some((one) => one.id === run.id);
    return isGone ? { code: 'no-such-sequence', id: run.id } : null;
  };

  /** Why these keys cannot be had: another hotkey of ours has them, they would never fire, or the system refuses. */
  const hotkeyConflict = ({ id, accelerator, code }: Wanted): Problem | null => {
    const { platform } = store.getState();
    const clash = settings.now().hotkeys.find((other) => {
      const read = other.accelerator === null || other.id === id ? null : readAccelerator(other.accelerator, platform);
      return read?.ok === true && read.accelerator === accelerator;
    });
    if (clash) return { code: 'hotkey-clash', accelerator, id: clash.id };
    if (code !== undefined && !desktop.firesFor(accelerator, code)) return whyNot('no-key', accelerator);
    const came = hotkeys.tryGrab(accelerator);
    return came === 'grabbed' ? null : whyNot(came, accelerator);
  };

  /** `left`: the hotkey (its id) that does without keys from now on; null: none. */
  const put = async (hotkey: Hotkey, left: string | null): Promise<Outcome> => {
    const problem = await settings.change((now) => {
      const others = now.hotkeys.map((one) => (one.id === left ? { ...one, accelerator: null } : one));
      const isKnown = others.some(({ id }) => id === hotkey.id);
      return { hotkeys: isKnown ? others.map((one) => (one.id === hotkey.id ? hotkey : one)) : [...others, hotkey] };
    });
    return saved(problem);
  };

  const bind = async ({ id, run, ...wanted }: Hotkey, { takeOver, code }: Binding): Promise<Outcome> => {
    const cannotRun = faultIn(run);
    if (cannotRun) return failed(cannotRun);
    const { platform } = store.getState();
    const read = wanted.accelerator === null ? null : readAccelerator(wanted.accelerator, platform);
    if (read?.ok === false) return failed(read.problem);
    const accelerator = read?.accelerator ?? null;
    const problem = accelerator === null ? null : hotkeyConflict({ id, accelerator, code });
    const left = problem?.code === 'hotkey-clash' && takeOver ? problem.id : null;
    return problem && left === null ? failed(problem) : put({ id, accelerator, run }, left);
  };

  const showProof = (hotkeyProof: HotkeyProof | null): void => store.setState({ hotkeyProof });

  return {
    /** It works at once; a problem with it is said. */
    async 'add-hotkey'({ do: _asked, id, accelerator, run, ...binding }) {
      const against = settings.blocked() ?? (hotkeyOf(id) ? alreadyThere('hotkeys') : null);
      return against ? failed(against) : bind({ id, accelerator, run }, binding);
    },
    /** At once; a problem with that is said, and the old one goes on working. */
    async 'change-hotkey'({ do: _asked, id, patch, ...binding }) {
      const against = settings.blocked();
      if (against) return failed(against);
      const before = hotkeyOf(id);
      return before ? bind(merged(Hotkey, before, patch), binding) : failed({ code: 'no-such-hotkey', id });
    },
    'remove-hotkey': async ({ id }) =>
      saved(await settings.change((now) => ({ hotkeys: now.hotkeys.filter((hotkey) => hotkey.id !== id) }))),
    'record-hotkeys'({ on }) {
      hotkeys.record(on, settings.now().hotkeys);
      showHotkeys();
      return done;
    },
    /** Has the next press of a hotkey shown, and do nothing else, so that a person sees that it arrives. */
    'prove-hotkey'({ id }) {
      if (id === null) {
        hotkeys.prove(null);
        showProof(null);
        return done;
      }
      hotkeys.prove(id, () => showProof({ id, heard: true }));
      const mine: HotkeyProof = { id, heard: false };
      showProof(mine);
      clock.after(PROOF_LASTS_MS, () => {
        // It was heard, or another trial has begun.
        if (store.getState().hotkeyProof !== mine) return;
        hotkeys.prove(null);
        showProof(null);
      });
      return done;
    },
  };
}
