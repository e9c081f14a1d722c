import { useEffect, useRef } from 'react';
import { useApp } from '../../stores/offhook';

/** Long enough to read one sentence and to reach for the mouse. */
const READ_MS = 5_000;

/**
 * A panel that came only to show what the hotkey dials goes away by itself when the phone has taken it. One that
 * the user turned to, that has a failure to tell, or digits that still wait, stays.
 */
export function useQuietEnd(): void {
  const offer = useApp((app) => app.offer);
  const taken = useApp(({ last }) => (last?.what === 'dial' && last.outcome?.ok ? last.id : null));
  const waits = useApp(({ countdown, postDial }) => countdown !== null || postDial !== null);
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
  useEffect(() => {
    if (taken === null || waits) return;
    const timer = setTimeout(() => {
      if (quiet.current) window.close();
    }, READ_MS);
    return () => clearTimeout(timer);
  }, [taken, waits]);
}
