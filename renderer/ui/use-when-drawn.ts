import { useCallback, useLayoutEffect, useState } from 'react';

/**
 * Hands back a function that runs its argument as soon as the page holds everything that was changed before the call: only
 * then is the element there that the focus has to go to. The next animation frame may come before React has drawn.
 *
 * A component that is gone by then runs nothing, so the hook belongs to one that stays.
 */
export function useWhenDrawn(): (go: () => void) => void {
  const [wanted, setWanted] = useState<{ readonly go: () => void } | null>(null);
  useLayoutEffect(() => wanted?.go(), [wanted]);
  return useCallback((go) => setWanted({ go }), []);
}
