import { useCallback, useEffect, useState } from 'react';
import { useOffhook } from '../../../stores/offhook';

/** How the trial of a hotkey stands: it waits for the keys, they arrived, or went elsewhere. */
export type Proof = 'waiting' | 'heard' | 'lost';

export interface Proofs {
  /** The trial of this hotkey (its id); null: there is none. */
  of(id: string): Proof | null;
  /** From now on the next press of this hotkey is its trial; null: none is tried any more. */
  begin(id: string | null): void;
}

const MODIFIERS = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'];
/** What the keys have done arrives from main, and the end of them here: in either order. */
const ARRIVES_WITHIN_MS = 700;

/** After a hotkey is recorded, a person presses it once: so it is seen that it arrives, in whatever way the system grabs keys. */
export function useProof(): Proofs {
  const { app, send } = useOffhook();
  const [id, setId] = useState<string | null>(null);
  const [lost, setLost] = useState(false);
  const proof = app.hotkeyProof;
  const isWaiting = id !== null && !lost && proof?.id === id && !proof.heard;

  useEffect(() => {
    if (!isWaiting) return;
    let held = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const giveUp = () => {
      setLost(true);
      void send({ do: 'prove-hotkey', id: null });
    };
    const onDown = (event: KeyboardEvent) => {
      if (event.repeat) return;
      if (MODIFIERS.includes(event.key)) {
        held += 1;
        return;
      }
      // A grabbed key never comes to a window.
      if (held > 0) timer ??= setTimeout(giveUp, ARRIVES_WITHIN_MS);
    };
    const onUp = (event: KeyboardEvent) => {
      if (!MODIFIERS.includes(event.key)) return;
      // The keys were pressed, and let go.
      if (held > 1) timer ??= setTimeout(giveUp, ARRIVES_WITHIN_MS);
      held = Math.max(0, held - 1);
    };
    // A grab takes the focus for a moment. In another window the keys are meant, and not tried.
    const onBlur = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        if (!document.hasFocus()) void send({ do: 'prove-hotkey', id: null });
      }, ARRIVES_WITHIN_MS);
    };
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('keyup', onUp, true);
    window.addEventListener('blur', onBlur);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('keydown', onDown, true);
      window.removeEventListener('keyup', onUp, true);
    };
  }, [isWaiting, send]);

  const begin = useCallback(
    (next: string | null) => {
      setId(next);
      setLost(false);
      void send({ do: 'prove-hotkey', id: next });
    },
    [send],
  );
  const of = (one: string): Proof | null => {
    if (one !== id) return null;
    if (lost) return 'lost';
    if (proof?.id !== one) return null;
    return proof.heard ? 'heard' : 'waiting';
  };
  return { of, begin };
}
