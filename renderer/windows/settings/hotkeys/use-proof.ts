import { useCallback, useEffect, useState } from 'react';
import { useApp, useSend } from '../../../stores/offhook';
import { record } from './accelerator';

/** How the trial of a hotkey stands: it waits for the keys, they arrived, or went elsewhere. */
export type Proof = 'waiting' | 'heard' | 'lost';

export interface Proofs {
  /** The trial of this hotkey (its id); null: there is none. */
  of(id: string): Proof | null;
  /** From now on the next press of this hotkey is its trial; null: none is tried any more. */
  begin(id: string | null): void;
}

/** The effect of the keys arrives from main, and the keys themselves here: in either order. */
const ARRIVES_WITHIN_MS = 700;
/** A grab takes the focus for a moment, on a busy computer for a longer one. */
const LEFT_AFTER_MS = 2_000;

/** After a hotkey is recorded, a person presses it once: so it is seen that it arrives, in whatever way the system grabs keys. */
export function useProof(): Proofs {
  const hotkeys = useApp((app) => app.hotkeys);
  const send = useSend();
  const [trial, setTrial] = useState<{ readonly id: string } | null>(null);
  const [lost, setLost] = useState(false);
  const proof = useApp((app) => app.hotkeyProof);
  const isWaiting = trial !== null && !lost && proof?.id === trial.id && !proof.heard;
  const keys = hotkeys.find(({ id }) => id === trial?.id)?.accelerator ?? null;
  const platform = useApp((app) => app.platform);
  const session = useApp((app) => app.session);

  // A trial ends with its section, too: the next press is meant then.
  useEffect(() => {
    if (trial === null) return;
    void send({ do: 'prove-hotkey', id: trial.id });
    return () => void send({ do: 'prove-hotkey', id: null });
  }, [trial, send]);

  useEffect(() => {
    if (!isWaiting) return;
    let losing: ReturnType<typeof setTimeout> | undefined;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    // A grabbed key never comes to a window.
    const onDown = (event: KeyboardEvent) => {
      const recorded = record(event, { platform, session });
      if (recorded.is === 'done' && recorded.accelerator === keys) {
        losing ??= setTimeout(() => setLost(true), ARRIVES_WITHIN_MS);
      }
    };
    // In another window the keys are meant, and not tried.
    const onBlur = () => {
      leaving ??= setTimeout(() => {
        leaving = undefined;
        if (!document.hasFocus()) setTrial(null);
      }, LEFT_AFTER_MS);
    };
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('blur', onBlur);
    return () => {
      clearTimeout(losing);
      clearTimeout(leaving);
      window.removeEventListener('keydown', onDown, true);
      window.removeEventListener('blur', onBlur);
    };
  }, [isWaiting, keys, platform, session]);

  const begin = useCallback((id: string | null) => {
    setTrial(id === null ? null : { id });
    setLost(false);
  }, []);
  const of = (id: string): Proof | null => {
    if (id !== trial?.id) return null;
    if (lost) return 'lost';
    if (proof?.id !== id) return null;
    return proof.heard ? 'heard' : 'waiting';
  };
  return { of, begin };
}
