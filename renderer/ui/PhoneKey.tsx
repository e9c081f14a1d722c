import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';

interface Props {
  /** Its name, and its tip. */
  readonly label: string;
  readonly look: 'digit' | 'function' | 'call' | 'ring' | 'soft';
  /** The phone's own name of the key, for styles that belong to one key. */
  readonly name: string;
  /** The press waits for the phone's answer. */
  readonly waiting: boolean;
  readonly failed: boolean;
  /** Called when the key is let go on itself, with how long it was down in ms. */
  readonly onPress: (heldMs: number) => void;
  readonly children: ReactNode;
}

const isPressKey = (event: KeyboardEvent): boolean => event.key === 'Enter' || event.key === ' ';

/** Whether the pointer is still on the element it went down on. */
function isOn(event: PointerEvent<HTMLElement>): boolean {
  const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A key of a phone: it measures how long it is held, and moving off it takes the press back. */
export function PhoneKey({ label, look, name, waiting, failed, onPress, children }: Props) {
  const since = useRef<number | null>(null);
  const release = (at: number, wanted: boolean) => {
    const from = since.current;
    since.current = null;
    if (from !== null && wanted) onPress(at - from);
  };
  return (
    <button
      type="button"
      className={`phone-key ${look}${failed ? ' failed' : ''}`}
      data-key={name}
      data-waiting={waiting || undefined}
      aria-label={label}
      title={label}
      // The keyboard stays with the phone's digits: a click does not move the focus here.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        since.current = event.timeStamp;
      }}
      onPointerUp={(event) => release(event.timeStamp, isOn(event))}
      onPointerCancel={(event) => release(event.timeStamp, false)}
      onKeyDown={(event) => {
        if (isPressKey(event) && !event.repeat) since.current = event.timeStamp;
        if (isPressKey(event)) event.preventDefault();
      }}
      onKeyUp={(event) => {
        if (!isPressKey(event)) return;
        // The press is sent here; the click that would follow it must not send it again.
        event.preventDefault();
        release(event.timeStamp, true);
      }}
      onBlur={(event) => release(event.timeStamp, false)}
      // Assistive technology clicks without a pointer.
      onClick={(event) => event.detail === 0 && since.current === null && onPress(0)}
    >
      {children}
    </button>
  );
}
