import { useEffect, useMemo } from 'react';
import { useApp } from '../../stores/offhook';
import { useDesk } from './desk';
import { createFinger, type Finger } from './finger';

/**
 * A finger on the display that is never left pressed: it lifts when the window loses the focus or is hidden. When the
 * display itself goes, its phone does, and the program lifts the finger on it. `onLift` is called when that happened
 * from outside.
 */
export function useFinger(onLift: () => void): Finger {
  const { run } = useDesk().sending;
  const phone = useApp((app) => app.activePhone);
  const finger = useMemo(
    () => createFinger((touch) => run('display', { do: 'touch', phone, touches: [touch] })),
    [run, phone],
  );
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
      finger.forget();
    };
  }, [finger, onLift]);
  return finger;
}
