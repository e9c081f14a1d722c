import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Zoom } from '../../../electron/contract/program/preferences';
import type { Size } from './screens';

/** Everything of the phone is measured in em, so its font size is its scale. This one is its natural size, in px. */
const NATURAL_PX = 10;
/** Smaller than this, in px, nothing can be told from anything else. */
const SMALLEST_PX = 2.5;
/** Steps of the scale, in px: finer ones would follow every rounding of the browser. */
const STEP_PX = 0.05;
/** Nearer to the next step than this, in steps, is on it. */
const ROUNDING = 1e-6;

/** How large things are, in px. */
export interface Measures {
  /** The phone, with its keys. */
  readonly of: string;
  readonly zoom: Zoom;
  /** The phone at its natural size. */
  readonly natural: Size;
  /** The phone as it is wanted: at the zoom, or for `fit` at its natural size. */
  readonly wanted: Size;
  /** The size of the parts around the phone's stage. */
  readonly around: Size;
  /** The room on the stage. */
  readonly room: Size;
}

interface Scale {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly phone: RefObject<HTMLDivElement | null>;
  /** One em of the phone, in px. */
  readonly em: number;
  /** null before the page has been laid out. */
  readonly measures: Measures | null;
}

const emOf = (zoom: Zoom): number => (zoom === 'fit' ? NATURAL_PX : (NATURAL_PX * zoom) / 100);

/** The scale at which a phone of this natural size fills the room. */
function fitting(room: Size, natural: Size): number {
  const most = Math.min(room.width / natural.width, room.height / natural.height) * NATURAL_PX;
  return Math.max(SMALLEST_PX, Math.floor(most / STEP_PX + ROUNDING) * STEP_PX);
}

/** How large the phone is at these scales. The user does not see it so: all is as it was before anything is painted. */
function sizesAt(stage: HTMLElement, phone: HTMLElement, scales: readonly number[]): readonly Size[] {
  const { fontSize } = phone.style;
  const { scrollLeft, scrollTop } = stage;
  const sizes = scales.map((em) => {
    phone.style.fontSize = `${em}px`;
    const { width, height } = phone.getBoundingClientRect();
    return { width, height };
  });
  phone.style.fontSize = fontSize;
  // A smaller phone has less to scroll to.
  stage.scrollTo({ left: scrollLeft, top: scrollTop, behavior: 'instant' });
  return sizes;
}

/** null: nothing is laid out. */
function measured(
  stage: HTMLElement,
  phone: HTMLElement,
  { of, zoom }: Pick<Measures, 'of' | 'zoom'>,
): Measures | null {
  const [natural, wanted] = sizesAt(stage, phone, [NATURAL_PX, emOf(zoom)]);
  const room = stage.getBoundingClientRect();
  if (!natural || !wanted || natural.width === 0 || natural.height === 0) return null;
  return {
    of,
    zoom,
    natural,
    wanted,
    around: { width: window.innerWidth - room.width, height: window.innerHeight - room.height },
    room: { width: room.width, height: room.height },
  };
}

/** Makes the phone as large as the zoom says, or as the stage allows, as one picture; `of` names it with its keys. */
export function useScale(of: string, zoom: Zoom): Scale {
  const stage = useRef<HTMLDivElement>(null);
  const phone = useRef<HTMLDivElement>(null);
  const [measures, setMeasures] = useState<Measures | null>(null);
  useLayoutEffect(() => {
    const [outside, inside] = [stage.current, phone.current];
    if (!outside || !inside) return;
    const measure = () => setMeasures((last) => measured(outside, inside, { of, zoom }) ?? last);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outside);
    observer.observe(inside);
    return () => observer.disconnect();
  }, [of, zoom]);
  const em = zoom === 'fit' && measures ? fitting(measures.room, measures.natural) : emOf(zoom);
  return { stage, phone, em, measures };
}
