import { type KeyboardEvent, type RefCallback, useState } from 'react';
import { keyOf } from './keys';

interface Options {
  /** How many items there are. */
  readonly count: number;
  /** The item that is the stop of the Tab key, from 0; absent: the one that had the focus last. */
  readonly at?: number;
  /** The arrows that walk. */
  readonly axis: 'vertical' | 'both';
  /** Behind the last item comes the first one. */
  readonly wraps?: boolean;
  /** The item, from 0, to which an arrow has moved the focus. */
  readonly onWalk?: (to: number) => void;
  /** Up from the first item. */
  readonly onLeave?: () => void;
}

interface Item {
  readonly ref: RefCallback<HTMLElement>;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

interface Roving {
  /** For the element of the nth item, from 0. */
  readonly item: (nth: number) => Item;
  /** For the element around the items. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const VERTICAL: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const BOTH: Readonly<Record<string, number>> = { ...VERTICAL, ArrowRight: 1, ArrowLeft: -1 };

/** The place of the key, from `from`; undefined: it does not walk. */
function placeOf(key: string, from: number, { count, axis, wraps = false }: Options): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = (axis === 'both' ? BOTH : VERTICAL)[key];
  if (step === undefined) return undefined;
  return wraps ? (from + step + count) % count : Math.min(from + step, count - 1);
}

/** Several controls that are one stop of the Tab key: arrows walk them, Home and End go to the first and the last. */
export function useRovingFocus(options: Options): Roving {
  const { count, onWalk, onLeave } = options;
  const [items] = useState(() => new Map<number, HTMLElement>());
  const [last, setLast] = useState(0);
  const stop = Math.max(0, Math.min(options.at ?? last, count - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const from = [...items].find(([, element]) => element === document.activeElement)?.[0] ?? stop;
    const to = placeOf(keyOf(event), from, options);
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) return onLeave?.();
    onWalk?.(to);
    items.get(to)?.focus();
  };
  const keep = (nth: number) => (element: HTMLElement | null) => {
    if (!element) return;
    items.set(nth, element);
    return () => void (items.get(nth) === element && items.delete(nth));
  };
  return {
    item: (nth) => ({ ref: keep(nth), tabIndex: nth === stop ? 0 : -1, onFocus: () => setLast(nth) }),
    onKeyDown,
  };
}
