import { useEffect, useRef } from 'react';
import type { LastDone, Offer } from '../../../electron/contract/state';

/** Long enough to read one sentence and to reach for the mouse. */
const READ_MS = 5_000;

/**
 * A panel that came only to show what the hotkey dials goes away by itself when the phone has taken it. One that
 * somebody turned to, or that has a failure to tell, stays.
 */
export function useQuietEnd(offer: Offer | null, last: LastDone | null): void {
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
  useEffect(() => {
    if (taken === null) return;
    const timer = setTimeout(() => {
      if (quiet.current) window.close();
    }, READ_MS);
    return () => clearTimeout(timer);
  }, [taken]);
}
