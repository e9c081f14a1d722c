import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Everything on the slab is measured in em, so its font size is its scale. This one is its natural size, in px. */
const NATURAL_PX = 10;
const SMALLEST_PX = 4;

interface Scale {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly slab: RefObject<HTMLDivElement | null>;
  /** One em of the slab, in px. */
  readonly em: number;
}

/** Makes the slab as large as the stage allows, as one picture. `shape` is what its natural size depends on. */
export function useScale(shape: string): Scale {
  const stage = useRef<HTMLDivElement>(null);
  const slab = useRef<HTMLDivElement>(null);
  const [em, setEm] = useState(NATURAL_PX);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another shape has another size
  useLayoutEffect(() => {
    const around = stage.current;
    if (!around) return;
    const rescale = () => {
      const inside = slab.current;
      if (!inside || inside.offsetWidth === 0) return;
      const drawn = Number.parseFloat(getComputedStyle(inside).fontSize);
      const most = Math.min(
        (around.clientWidth / inside.offsetWidth) * drawn,
        (around.clientHeight / inside.offsetHeight) * drawn,
      );
      setEm(Math.max(SMALLEST_PX, Math.floor(most * 20) / 20));
    };
    rescale();
    const observer = new ResizeObserver(rescale);
    observer.observe(around);
    return () => observer.disconnect();
  }, [shape]);
  return { stage, slab, em };
}
