import { useEffect, useRef } from 'react';
import type { Offer } from '../../../electron/contract/dialling/offer';

/** An offer that the user could not see for so long is dialled by hand only. */
const FRESH_MS = 10_000;

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
  // The user answers a question, and makes a choice: neither happens by itself.
  const due = offer?.dialWhenSeen && !offer.mustConfirm && offer.candidates.length === 1 ? offer.id : null;
  useEffect(() => {
    if (due === null || done.current === due) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const seen = latest.current;
        if (done.current === due || seen.offer?.id !== due) return;
        done.current = due;
        if (Date.now() - seen.offer.at < FRESH_MS) seen.onSeen(seen.offer);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [due]);
}
