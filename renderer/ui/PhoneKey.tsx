import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { isKey } from './keys';
import { isHeld } from './once';
import styles from './PhoneKey.module.css';

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
  /** Opened by a right click, the menu key or Shift F10; undefined: it has no menu. */
  readonly menu?: { readonly hint: string; readonly open: () => void } | undefined;
  /** Its menu is open. */
  readonly chosen?: boolean;
  readonly children: ReactNode;
}

/** The device that holds the key down: a pointer by its id, or the keyboard. */
interface Hold {
  readonly by: number | 'keyboard';
  readonly since: number;
}

const isPressKey = (event: KeyboardEvent): boolean => isKey(event, 'Enter', ' ');

/** A keyboard of a Mac has no menu key, and its system knows no such press. */
const isMenuKey = (event: KeyboardEvent): boolean =>
  isKey(event, 'ContextMenu') || (event.shiftKey && isKey(event, 'F10'));

/** Whether the pointer is still on the element it went down on. */
function isOn(event: PointerEvent<HTMLElement>): boolean {
  const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Calls `cancel` when the window loses the focus or is hidden, as long as the key is held. */
function useWindowLoss(held: boolean, cancel: () => void): void {
  const onLoss = useEffectEvent(cancel);
  useEffect(() => {
    if (!held) return;
    const lose = () => onLoss();
    window.addEventListener('blur', lose);
    document.addEventListener('visibilitychange', lose);
    return () => {
      window.removeEventListener('blur', lose);
      document.removeEventListener('visibilitychange', lose);
    };
  }, [held]);
}

/** How the key is held: `down` shows it pressed, which it is not while the pointer is beside it. */
function useHold(onPress: Props['onPress']) {
  const hold = useRef<Hold | null>(null);
  const [held, setHeld] = useState(false);
  const [down, setDown] = useState(false);
  const begin = (next: Hold) => {
    if (hold.current) return;
    hold.current = next;
    setHeld(true);
    setDown(true);
  };
  const end = (by: Hold['by'], at: number, wanted: boolean) => {
    const was = hold.current;
    if (was?.by !== by) return;
    hold.current = null;
    setHeld(false);
    setDown(false);
    if (wanted) onPress(at - was.since);
  };
  const cancel = () => hold.current && end(hold.current.by, 0, false);
  useWindowLoss(held, cancel);
  const isBy = (by: Hold['by']): boolean => hold.current?.by === by;
  return { down, begin, end, cancel, isBy, isFree: () => hold.current === null, show: setDown };
}

/** A key of a phone: it measures how long it is held, and moving off it takes the press back. */
export function PhoneKey({ label, look, name, waiting, failed, onPress, menu, chosen = false, children }: Props) {
  const { down, begin, end, cancel, isBy, isFree, show } = useHold(onPress);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    begin({ by: event.pointerId, since: event.timeStamp });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!isBy(event.pointerId)) return;
    // While a second button is down, the first one goes up without a `pointerup`.
    if ((event.buttons & 1) === 0) end(event.pointerId, event.timeStamp, isOn(event));
    else show(isOn(event));
  };
  const openMenu = (event: { preventDefault(): void }) => {
    if (!menu) return;
    event.preventDefault();
    cancel();
    menu.open();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.type === 'keydown' && isMenuKey(event)) openMenu(event);
    if (!isPressKey(event)) return;
    // The press is sent here; the click that would follow it must not send it again.
    event.preventDefault();
    if (event.type === 'keyup') end('keyboard', event.timeStamp, true);
    else if (!isHeld(event)) begin({ by: 'keyboard', since: event.timeStamp });
  };
  return (
    <button
      type="button"
      className={styles.phoneKey}
      data-look={look}
      data-key={name}
      data-down={down || undefined}
      data-waiting={waiting || undefined}
      data-failed={failed || undefined}
      data-chosen={chosen || undefined}
      aria-busy={waiting || undefined}
      aria-label={label}
      aria-haspopup={menu && 'dialog'}
      aria-description={menu?.hint}
      title={label}
      // The keyboard stays with the phone's digits: a click does not move the focus here.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => end(event.pointerId, event.timeStamp, isOn(event))}
      onPointerCancel={(event) => end(event.pointerId, event.timeStamp, false)}
      onLostPointerCapture={(event) => end(event.pointerId, event.timeStamp, false)}
      onKeyDown={onKey}
      onKeyUp={onKey}
      onContextMenu={openMenu}
      onBlur={cancel}
      // Assistive technology clicks without a pointer.
      onClick={(event) => event.detail === 0 && isFree() && onPress(0)}
    >
      {children}
    </button>
  );
}
