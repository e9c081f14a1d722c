import { useEffect, useRef } from 'react';
import type { AppState } from '../../../electron/contract/state';

/** Long enough to read one sentence and to reach for the mouse. */
const READ_MS = 5_000;

/**
 * A panel that came only to show what the hotkey dials goes away by itself when the phone has taken it. One that
 * the user turned to, that has a failure to tell, or digits that still wait, stays.
 */
export function useQuietEnd({ offer, last, countdown, postDial }: AppState): void {
  const quiet = useRef(false);
  useEffect(() => {
    if (offer?.dialWhenSeen && !document.hasFocus()) quiet.current = true;
  }, [offer]);
  useEffect(() => {
    const stay = () => {
      quiet.current = false;
    };
    window.addEventListener('focus', stay);
    window.addEventListener('pointermove', stay);
    return () => {
      window.removeEventListener('focus', stay);
      window.removeEventListener('pointermove', stay);
    };
  }, []);
  const taken = last?.what === 'dial' && last.outcome?.ok ? last.id : null;
  const waits = countdown !== null || postDial !== null;
  useEffect(() => {
    if (taken === null || waits) return;
    const timer = setTimeout(() => {
      if (quiet.current) window.close();
    }, READ_MS);
    return () => clearTimeout(timer);
  }, [taken, waits]);
}
