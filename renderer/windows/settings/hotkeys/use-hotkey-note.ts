import type { HotkeyState } from '../../../../electron/contract/hotkeys/state';
import type { Problem } from '../../../../electron/contract/problem';
import { nameOfHotkey } from '../../../messages/hotkey-name';
import { useApp } from '../../../stores/offhook';
import { capsOf } from '../../../ui/Keycaps';
import { useWords } from '../words';
import { isAltGr, isLoneFunctionKey, needsNumLock } from './accelerator';
import type { Recorder } from './use-recorder';

interface Noted {
  readonly hotkey: HotkeyState;
  readonly recorder: Recorder;
  /** The problem that speaks against its keys. */
  readonly problem: Problem | null;
}

/** The note about a hotkey, if there is one: its keys as this computer's caps, another one by its name. */
export function useHotkeyNote({ hotkey, recorder, problem }: Noted): string | undefined {
  const platform = useApp((app) => app.platform);
  const hotkeys = useApp((app) => app.hotkeys);
  const sequences = useApp((app) => app.sequences);
  const words = useWords();
  const text = words.hotkeys;
  if (recorder.id === hotkey.id) {
    if (recorder.wrong === 'needs-modifier') return text.modifierNeeded;
    if (recorder.wrong === 'num-lock') return text.numLockNeeded;
    return recorder.wrong === 'unknown-key' ? text.keyUnknown : text.recordingHint;
  }
  if (problem) {
    const said = words.problem(readable(problem));
    return said.next === undefined ? said.text : `${said.text} ${said.next}.`;
  }
  const { accelerator } = hotkey;
  if (accelerator === null) return undefined;
  if (isAltGr(accelerator, platform)) return text.altGr;
  if (needsNumLock(accelerator)) return text.numLock;
  return isLoneFunctionKey(accelerator) ? text.alone : undefined;

  function readable(about: Problem): Problem {
    if (!('accelerator' in about)) return about;
    const caps = capsOf(about.accelerator, platform, words.caps).join('+');
    const other = about.code === 'hotkey-clash' ? hotkeys.find(({ id }) => id === about.id) : undefined;
    const named = other ? { id: nameOfHotkey(other, sequences, words) } : {};
    return { ...about, ...named, accelerator: caps };
  }
}
