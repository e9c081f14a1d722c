import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Zoom } from '../../../electron/contract/settings';
import type { Size } from './screens';

/** Everything of the phone is measured in em, so its font size is its scale. This one is its natural size, in px. */
const NATURAL_PX = 10;
/** Smaller than this, in px, nothing can be told from anything else. */
const SMALLEST_PX = 2.5;
/** Steps of the scale, in px: finer ones would follow every rounding of the browser. */
const STEP_PX = 0.05;

interface Scale {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly phone: RefObject<HTMLDivElement | null>;
  /** One em of the phone, in px. */
  readonly em: number;
  /** The page on which the phone can be seen whole at this scale, in px; null before it is known. */
  readonly page: Size | null;
}

const emOf = (zoom: number): number => (NATURAL_PX * zoom) / 100;

/** The scale at which a phone of this size, drawn at `em`, fills the room. */
function fitting(room: Size, drawn: Size, em: number): number {
  const most = Math.min(room.width / drawn.width, room.height / drawn.height) * em;
  return Math.max(SMALLEST_PX, Math.floor(most / STEP_PX) * STEP_PX);
}

interface Page extends Size {
  /** The zoom that it was measured at. */
  readonly zoom: Zoom;
}

const same = (a: Page | null, b: Page): boolean => a?.zoom === b.zoom && a.width === b.width && a.height === b.height;

/** Makes the phone as large as the zoom says, or as the stage allows, as one picture. */
export function useScale(zoom: Zoom): Scale {
  const stage = useRef<HTMLDivElement>(null);
  const phone = useRef<HTMLDivElement>(null);
  const [fitted, setFitted] = useState(NATURAL_PX);
  const [page, setPage] = useState<Page | null>(null);
  useLayoutEffect(() => {
    const around = stage.current;
    const inside = phone.current;
    if (!around || !inside) return;
    const measure = () => {
      const drawn = inside.getBoundingClientRect();
      const room = around.getBoundingClientRect();
      if (drawn.width === 0 || drawn.height === 0) return;
      const em = Number.parseFloat(getComputedStyle(inside).fontSize);
      if (zoom === 'fit') setFitted(fitting(room, drawn, em));
      // While the scale is still on its way, the size belongs to another one.
      else if (Math.abs(em - emOf(zoom)) < STEP_PX) {
        const next = {
          zoom,
          width: Math.ceil(drawn.width + window.innerWidth - room.width),
          height: Math.ceil(drawn.height + window.innerHeight - room.height),
        };
        setPage((last) => (same(last, next) ? last : next));
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(around);
    observer.observe(inside);
    return () => observer.disconnect();
  }, [zoom]);
  return {
    stage,
    phone,
    em: zoom === 'fit' ? fitted : emOf(zoom),
    page: page?.zoom === zoom && zoom !== 'fit' ? page : null,
  };
}
