import { useEffect, useRef } from 'react';

interface PanelKeys {
  /** Ctrl or Alt with 1–9, also from the dial field; counted from 0. */
  readonly choose: (index: number) => void;
  /** What Esc calls off; false when there is nothing, and the panel closes. */
  readonly callOff: () => boolean;
}

/** The keys that mean the same wherever the focus is. */
export function usePanelKeys(keys: PanelKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.repeat && !latest.current.callOff()) window.close();
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (digit === undefined || event.ctrlKey === event.altKey) return;
      event.preventDefault();
      latest.current.choose(Number(digit) - 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
