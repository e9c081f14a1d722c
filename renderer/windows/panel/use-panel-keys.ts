import { useEffect, useEffectEvent } from 'react';
import { isKey, isTyping } from '../../ui/keys';
import { isHeld } from '../../ui/once';
import { focusField } from './focus';

interface PanelKeys {
  /** Ctrl or Alt with 1–9, also from the dial field; counted from 0. */
  readonly choose: (index: number) => void;
  /** For Esc; false when there is nothing to call off, and the panel closes. */
  readonly callOff: () => boolean;
}

/**
 * A button that has gone took the focus along: a key typed then is meant for the field. Enter is not: it was meant for
 * the button.
 */
const isTypedNowhere = (event: KeyboardEvent): boolean =>
  document.activeElement === document.body && !event.altKey && isTyping(event);

/** The keys that mean the same wherever the focus is. */
export function usePanelKeys(keys: PanelKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isKey(event, 'Escape') && !isHeld(event) && !keys.callOff()) window.close();
    if (isTypedNowhere(event)) focusField();
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    if (digit === undefined || event.ctrlKey === event.altKey) return;
    event.preventDefault();
    keys.choose(Number(digit) - 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
