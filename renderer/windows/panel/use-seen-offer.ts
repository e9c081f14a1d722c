import { useEffect, useEffectEvent, useRef } from 'react';
import type { Offer } from '../../../electron/contract/dialling/offer';

/** An offer that the user could not see for so long is dialled by hand only. */
const FRESH_MS = 10_000;

/**
 * Calls `onSeen` once for an offer that is to be dialled when seen: after the frame that shows its number has been
 * painted, which is when a second animation frame begins. A hidden window has no frames, so nothing unseen is dialled.
 */
export function useSeenOffer(offer: Offer | null, onSeen: (offer: Offer) => void): void {
  const done = useRef<number | null>(null);
  // The user answers a question, and makes a choice: neither happens by itself.
  const due = offer?.dialWhenSeen && !offer.mustConfirm && offer.candidates.length === 1 ? offer.id : null;
  const see = useEffectEvent(() => {
    if (done.current === due || !offer || offer.id !== due) return;
    done.current = due;
    if (Date.now() - offer.at < FRESH_MS) onSeen(offer);
  });
  useEffect(() => {
    if (due === null || done.current === due) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => see());
    });
    return () => cancelAnimationFrame(frame);
  }, [due]);
}
