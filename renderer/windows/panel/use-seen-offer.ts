import { useEffect, useRef } from 'react';
import type { Offer } from '../../../electron/contract/state';

/**
 * Calls `onSeen` once for an offer that is to be dialled when seen: after the frame that shows its number has been
 * painted, which is when a second animation frame begins. A hidden window has no frames, so nothing unseen is dialled.
 */
export function useSeenOffer(offer: Offer | null, onSeen: (offer: Offer) => void): void {
  const done = useRef<number | null>(null);
  const latest = useRef({ offer, onSeen });
  useEffect(() => {
    latest.current = { offer, onSeen };
  });
  const due = offer?.dialWhenSeen && offer.plan ? offer.id : null;
  useEffect(() => {
    if (due === null || done.current === due) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const seen = latest.current;
        if (done.current === due || seen.offer?.id !== due) return;
        done.current = due;
        seen.onSeen(seen.offer);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [due]);
}
