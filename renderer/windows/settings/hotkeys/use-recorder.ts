import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAppNow, useSend } from '../../../stores/offhook';
import { isKey } from '../../../ui/keys';
import { isHeld } from '../../../ui/once';
import { type Recorded, record } from './accelerator';

export interface Recorder {
  /** The hotkey that is being recorded. */
  readonly id: string | null;
  /** The fault of the keys pressed last. */
  readonly wrong: Exclude<Recorded['is'], 'done' | 'incomplete'> | null;
  start(id: string): void;
  stop(): void;
}

/** Listens to the keyboard until a whole combination is pressed; null clears the hotkey. `code`: the key of it. */
export function useRecorder(
  onRecorded: (id: string, accelerator: string | null, code?: string) => Promise<unknown>,
): Recorder {
  const now = useAppNow();
  const send = useSend();
  const [id, setId] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Recorder['wrong']>(null);
  const take = useEffectEvent(onRecorded);
  const stop = useCallback(() => setId(null), []);
  const start = useCallback((next: string) => {
    setWrong(null);
    setId(next);
  }, []);

  // None of the hotkeys may fire while one is pressed to be recorded.
  const silent = useRef(false);
  const beHeard = useCallback(async () => {
    if (!silent.current) return;
    silent.current = false;
    await send({ do: 'record-hotkeys', on: false });
  }, [send]);
  useEffect(() => {
    if (id === null) return;
    silent.current = true;
    void send({ do: 'record-hotkeys', on: true });
    return () => void beHeard();
  }, [id, beHeard, send]);

  useEffect(() => {
    if (id === null) return;
    let [listening, recording] = [true, true];
    const finish = async (accelerator: string | null, code?: string) => {
      listening = false;
      await take(id, accelerator, code);
      // The row names the new keys when they work, and not before.
      if (recording) await beHeard();
      setId((recorded) => (recorded === id ? null : recorded));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      if (!listening || isHeld(event)) return;
      if (isKey(event, 'Escape')) return stop();
      if (isKey(event, 'Backspace')) return void finish(null);
      const recorded = record(event, now());
      if (recorded.is === 'done') void finish(recorded.accelerator, event.code);
      else setWrong(recorded.is === 'incomplete' ? null : recorded.is);
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('blur', stop);
    return () => {
      recording = false;
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('blur', stop);
    };
  }, [id, now, beHeard, stop]);
  return { id, wrong, start, stop };
}
