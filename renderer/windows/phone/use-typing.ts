import { useEffect, useEffectEvent } from 'react';
import type { PhoneFace } from '../../../electron/contract/phones/state';
import { isKey, keyOf } from '../../ui/keys';
import { isHeld } from '../../ui/once';
import { keyFor } from './keyboard';
import { inTextOrDialog } from './typing-place';
import type { Sending } from './use-sending';

/** Keys that are down: the computer's key code, the phone's key, and since when. */
type Held = Map<string, { readonly key: string; readonly since: number }>;

/** Keys that walk and press a control that has the focus. */
const WALKING = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const PRESSING = ['Enter', ' '];

/** Whether the focused control needs this key for itself. */
const isTaken = (event: KeyboardEvent): boolean => {
  if (inTextOrDialog(event)) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('[role="application"], [role="radiogroup"]') && isKey(event, ...WALKING)) return true;
  return Boolean(target?.closest('button, [role="application"]')) && isKey(event, ...PRESSING);
};

/**
 * Lets the computer's keyboard press the phone's keys, held ones with their real duration. A key that is held while
 * another phone takes the place of this one is pressed on neither.
 */
export function useTyping(phone: string, face: PhoneFace, press: Sending['press']): void {
  const keyNow = useEffectEvent((key: string) => keyFor(key, face));
  const onPress = useEffectEvent(press);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a held key belongs to one phone
  useEffect(
    () => listenToTyping({ keyFor: (key) => keyNow(key), press: (key, heldMs) => onPress(key, heldMs) }),
    [phone],
  );
}

interface Typed {
  /** The phone's key for one of the computer's; null: it has none. */
  readonly keyFor: (key: string) => string | null;
  readonly press: Sending['press'];
}

function listenToTyping({ keyFor: keyOfPhone, press }: Typed): () => void {
  const held: Held = new Map();
  const release = (code: string, at: number) => {
    const down = held.get(code);
    if (!down) return;
    held.delete(code);
    press(down.key, at - down.since);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) return;
    const key = keyOfPhone(keyOf(event));
    if (key === null) return;
    event.preventDefault();
    if (isHeld(event)) return;
    // Fast fingers press the next key before they let go of this one: the first one down is sent first.
    for (const code of [...held.keys()]) release(code, event.timeStamp);
    held.set(event.code, { key, since: event.timeStamp });
  };
  const onKeyUp = (event: KeyboardEvent) => release(event.code, event.timeStamp);
  const onBlur = () => held.clear();
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('blur', onBlur);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keyup', onKeyUp);
    window.removeEventListener('blur', onBlur);
  };
}
