import type { Command } from '../../contract/command';
import type { Hotkey } from '../../contract/hotkeys/hotkey';
import type { Problem } from '../../contract/problem';
import type { Desktop, Grab } from '../kernel/desktop';

/**
 * A key held down repeats by itself, after half a second at most. A command that would be done and undone, or done
 * twice, fires again only after the keys have been quiet for this long.
 */
const QUIET_MS = 700;

/** Volume alone may run while the key is held: anything else done twice is something else. */
const mayRepeat = ({ run }: Hotkey): boolean => {
  if (run.do === 'press') return /^\s*VOLUME_(UP|DOWN)\s*;?\s*$/i.test(run.sequence);
  return run.do === 'act' && (run.action === 'volume-up' || run.action === 'volume-down');
};

export interface Hotkeys {
  /** Grabs what these say and lets the rest go; afterwards `problemOf` knows what the system refused. */
  apply(hotkeys: readonly Hotkey[]): void;
  /** Whether the system would give us this one: asked of the system itself, not guessed. */
  tryGrab(accelerator: string): Grab;
  /** Grabs anew: the keys of the keyboard have other letters than before. */
  regrab(hotkeys: readonly Hotkey[]): void;
  /**
   * The next press of this hotkey (its id) is told to `heard` and does nothing else: so a person can try it; null: none is
   * tried any more.
   */
  prove(id: string | null, heard?: () => void): void;
  problemOf(id: string): Problem | null;
  /** Lets go of everything while a field records keys, and grabs it again afterwards. */
  record(on: boolean, hotkeys: readonly Hotkey[]): void;
  stop(): void;
}

export interface HotkeysDeps {
  readonly desktop: Pick<Desktop, 'grabHotkey' | 'releaseHotkey' | 'hasSelection'>;
  readonly fire: (hotkey: Hotkey) => void;
  /** In ms, from any moment; setting the clock does not change it. */
  readonly elapsed: () => number;
}

/** Why the system does not give a hotkey. */
export const whyNot = (came: Exclude<Grab, 'grabbed'>, accelerator: string): Problem => ({
  code: came === 'taken' ? 'hotkey-taken' : 'hotkey-no-key',
  accelerator,
});

export function createHotkeys({ desktop, fire, elapsed }: HotkeysDeps): Hotkeys {
  const grabbed = new Map<string, Hotkey>();
  const problems = new Map<string, Problem>();
  const lastPressed = new Map<string, number>();
  let recording = false;
  let proving: { readonly id: string; readonly heard: () => void } | null = null;

  const pressed = (accelerator: string): void => {
    const hotkey = grabbed.get(accelerator);
    if (!hotkey) return;
    if (proving?.id === hotkey.id) {
      const { heard } = proving;
      proving = null;
      // The key may still be held, and repeat.
      lastPressed.set(hotkey.id, elapsed());
      heard();
      return;
    }
    const before = lastPressed.get(hotkey.id);
    lastPressed.set(hotkey.id, elapsed());
    const isQuiet = before === undefined || elapsed() - before >= QUIET_MS;
    if (isQuiet || mayRepeat(hotkey)) fire(hotkey);
  };

  const grab = (hotkey: Hotkey, accelerator: string): void => {
    const came = grabbed.has(accelerator) ? 'grabbed' : desktop.grabHotkey(accelerator, () => pressed(accelerator));
    if (came === 'grabbed') grabbed.set(accelerator, hotkey);
    else problems.set(hotkey.id, whyNot(came, accelerator));
  };

  const apply = (all: readonly Hotkey[]): void => {
    if (recording) return;
    problems.clear();
    // Where the desktop does not tell the selected text, the keys are left to others.
    const hotkeys = all.filter(({ run }) => desktop.hasSelection || run.do !== 'dial-selection');
    const wanted = new Set(hotkeys.map(({ accelerator }) => accelerator));
    for (const accelerator of [...grabbed.keys()].filter((one) => !wanted.has(one))) release(accelerator);
    for (const hotkey of hotkeys) if (hotkey.accelerator !== null) grab(hotkey, hotkey.accelerator);
  };

  const release = (accelerator: string): void => {
    desktop.releaseHotkey(accelerator);
    grabbed.delete(accelerator);
  };

  const releaseAll = (): void => {
    for (const accelerator of [...grabbed.keys()]) release(accelerator);
  };

  return {
    apply,
    tryGrab(accelerator) {
      if (grabbed.has(accelerator)) return 'grabbed';
      const given = desktop.grabHotkey(accelerator, () => {});
      if (given === 'grabbed') desktop.releaseHotkey(accelerator);
      return given;
    },
    regrab(hotkeys) {
      if (recording) return;
      releaseAll();
      apply(hotkeys);
    },
    prove(id, heard = () => {}) {
      proving = id === null ? null : { id, heard };
    },
    problemOf: (id) => problems.get(id) ?? null,
    record(on, hotkeys) {
      recording = on;
      if (on) releaseAll();
      else apply(hotkeys);
    },
    stop: releaseAll,
  };
}

/** The command that a hotkey asks for. */
export const commandOf = ({ run }: Pick<Hotkey, 'run'>): Command => {
  switch (run.do) {
    case 'dial-clipboard':
      return { do: 'offer-clipboard' };
    case 'dial-selection':
      return { do: 'offer-selection' };
    case 'show-panel':
      return { do: 'show', window: 'panel' };
    case 'act':
    case 'press':
      return run;
    case 'run-sequence':
      return { ...run, dry: false };
  }
};
