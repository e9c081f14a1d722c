import type { DiallingState } from '../../contract/dialling/state';
import type { Outcome } from '../../contract/outcome';
import type { Desktop } from '../kernel/desktop';
import type { Dispatcher } from '../kernel/dispatcher';
import { done } from '../kernel/outcomes';
import type { Store } from '../kernel/store';
import type { Offers } from './offers';
import type { Reading } from './reading';

/** Looks at copied texts while the settings say so, and offers the numbers in them; it dials nothing. */
export interface ClipboardWatch {
  /** From now on it follows the setting; returns the way to stop. */
  start(): () => void;
  /** Offhook itself has put this on the clipboard: it is not offered. */
  isOurs(text: string): void;
  /**
   * Tells from now on whether the text that was copied last holds a number; false, too, for a text of Offhook's own, and when the
   * clipboard is watched no more. Returns the way to stop.
   */
  onNumber(listener: (holds: boolean) => void): () => void;
}

interface ClipboardWatchDeps {
  readonly store: Store<Pick<DiallingState, 'offer' | 'countdown' | 'dialling'>>;
  readonly reading: Pick<Reading, 'find'>;
  readonly offers: Pick<Offers, 'put'>;
  readonly desktop: Pick<Desktop, 'watchClipboard' | 'show'>;
  readonly dispatcher: Pick<Dispatcher, 'guarded'>;
}

export function createClipboardWatch(deps: ClipboardWatchDeps): ClipboardWatch {
  const { store, reading, offers, desktop, dispatcher } = deps;
  let stopWatching: (() => void) | null = null;
  let ours: string | null = null;
  let last: string | null = null;
  /** The text copied while another one is being read: only the last one counts. */
  let pending: string | null = null;
  let isReading = false;
  let tellNumber = (_holds: boolean): void => {};

  /** A question, and a number about to be dialled, are not pushed off the screen by a text that the user copies. */
  const isFree = (): boolean => {
    const { offer, countdown } = store.getState();
    return countdown === null && (offer === null || offer.from === 'watch' || offer.candidates.length === 0);
  };

  const offer = async (text: string): Promise<void> => {
    const found = await reading.find(text);
    // It may have been switched off meanwhile.
    if (!stopWatching) return;
    const holdsNumber = found.candidates.some(({ sure }) => sure);
    tellNumber(holdsNumber);
    if (!isFree() || !holdsNumber) return;
    offers.put('watch', found);
    await desktop.show('panel', { quietly: true });
  };

  const readAll = async (): Promise<Outcome> => {
    if (isReading) return done;
    isReading = true;
    try {
      for (let text = pending; text !== null; text = pending) {
        pending = null;
        await offer(text);
      }
      return done;
    } finally {
      isReading = false;
    }
  };

  const copied = (text: string): void => {
    const isNew = text !== last && text !== ours;
    last = text;
    if (text === ours) tellNumber(false);
    else ours = null;
    if (!isNew) return;
    pending = text;
    void dispatcher.guarded('offer-clipboard', readAll);
  };

  const follow = (on: boolean): void => {
    if (on) stopWatching ??= desktop.watchClipboard(copied);
    else stop();
  };

  const stop = (): void => {
    stopWatching?.();
    stopWatching = null;
    pending = null;
    last = null;
    tellNumber(false);
  };

  return {
    onNumber(listener) {
      tellNumber = listener;
      return () => {
        tellNumber = () => {};
      };
    },
    isOurs(text) {
      ours = text;
    },
    start() {
      follow(store.getState().dialling.watchClipboard);
      const unsubscribe = store.subscribe(({ dialling }) => follow(dialling.watchClipboard));
      return () => {
        unsubscribe();
        stop();
      };
    },
  };
}
