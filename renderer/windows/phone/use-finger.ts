import { useEffect, useMemo } from 'react';
import { useDesk } from './desk';
import { createFinger, type Finger } from './finger';

/**
 * A finger on the display that is never left pressed: it lifts when the window loses the focus or is hidden, and when
 * the display goes. `onLift` is called when that happened from outside.
 */
export function useFinger(onLift: () => void): Finger {
  const { run } = useDesk().sending;
  const finger = useMemo(() => createFinger((touch) => run('display', { do: 'touch', touches: [touch] })), [run]);
  useEffect(() => {
    const lift = () => {
      finger.lift();
      onLift();
    };
    const onVisibility = () => document.visibilityState !== 'visible' && lift();
    window.addEventListener('blur', lift);
    window.addEventListener('pagehide', lift);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('blur', lift);
      window.removeEventListener('pagehide', lift);
      document.removeEventListener('visibilitychange', onVisibility);
      finger.lift();
    };
  }, [finger, onLift]);
  return finger;
}
