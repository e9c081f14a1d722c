import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-reduced-motion: reduce)';

const subscribe = (listener: () => void): (() => void) => {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Whether the user wants nothing to move. */
export const useStillness = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
