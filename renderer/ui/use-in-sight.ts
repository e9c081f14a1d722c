import { type RefObject, useEffect, useRef } from 'react';

/** Brings an element into view whenever something is said in it: below the fold no reader sees it. */
export function useInSight<Shown extends HTMLElement>(said: string | undefined): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  useEffect(() => {
    if (said) shown.current?.scrollIntoView?.({ block: 'nearest' });
  }, [said]);
  return shown;
}
