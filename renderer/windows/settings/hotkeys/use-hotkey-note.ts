import type { HotkeyState } from '../../../../electron/contract/hotkeys/state';
import type { Problem } from '../../../../electron/contract/problem';
import { nameOfHotkey } from '../../../messages/hotkey-name';
import { useOffhook } from '../../../stores/offhook';
import { capsOf } from '../../../ui/Keycaps';
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
  const { app, words } = useOffhook();
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
  if (isAltGr(accelerator, app.platform)) return text.altGr;
  if (needsNumLock(accelerator)) return text.numLock;
  return isLoneFunctionKey(accelerator) ? text.alone : undefined;

  function readable(about: Problem): Problem {
    if (!('accelerator' in about)) return about;
    const caps = capsOf(about.accelerator, app.platform, words.caps).join('+');
    const other = about.code === 'hotkey-clash' ? app.hotkeys.find(({ id }) => id === about.id) : undefined;
    const named = other ? { id: nameOfHotkey(other, app.sequences, words) } : {};
    return { ...about, ...named, accelerator: caps };
  }
}
