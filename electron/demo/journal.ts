import type { DemoAction } from './actions';

/** The requests to the demo phone, and its actions; a phone without a memory of this could be told anything. */
export type JournalEntry = { readonly at: number } & (
  | {
      readonly is: 'request';
      readonly method: string;
      /** The page, `/command.htm`. */
      readonly path: string;
      /** What stood after `?`, as it came, or the body of a POST. */
      readonly query: string;
      /** Whether the phone let the sender in: always so without a password. */
      readonly authorised: boolean;
      /** Whether it had an Authorization header, right or wrong. */
      readonly credentials: boolean;
      /** Why credentials were answered 401: the password is wrong, or only the nonce no longer counts. */
      readonly refused?: 'password' | 'nonce';
      /** The status of the reply; 0 when the phone says nothing. */
      readonly status: number;
      /** Counts TCP connections, from 1. */
      readonly connection: number;
    }
  /** SIP: a request, once for all of its retransmissions; `status`: 0 when the phone says nothing. */
  | {
      readonly is: 'sip';
      readonly method: string;
      readonly uri: string;
      readonly event: string;
      readonly body: string;
      readonly status: number;
      readonly transport: 'udp' | 'tcp';
    }
  /** A MESSAGE of the phone's own, once it is over; `status`: 0 when no answer came. */
  | { readonly is: 'message'; readonly to: string; readonly body: string; readonly status: number }
  /** A document that the minibrowser got. */
  | { readonly is: 'document'; readonly root: string; readonly url: string }
  /** A URL that a key asked for, once it is over; `status`: 0 when no answer came. */
  | { readonly is: 'action-url'; readonly url: string; readonly status: number }
  /** A key of this model went down. Times in ms, as they were asked for. */
  | { readonly is: 'key'; readonly key: string; readonly holdMs?: number; readonly pauseMs?: number }
  | { readonly is: 'touch'; readonly x: number; readonly y: number; readonly verb: 'press' | 'release' }
  /** Something this phone does not know, and why it did nothing. */
  | { readonly is: 'ignored'; readonly what: string }
  | { readonly is: 'gone' | 'back' }
  | DemoAction
);

/** An entry before the clock has stamped it. */
type Note = JournalEntry extends infer Entry ? (Entry extends JournalEntry ? Omit<Entry, 'at'> : never) : never;

export interface Journal {
  readonly entries: readonly JournalEntry[];
  write(note: Note): void;
  onEntry(listener: (entry: JournalEntry) => void): () => void;
}

/** Keeps the last `limit` entries, and tells listeners of each. `now` is in ms since 1970. */
export const createJournal = (now: () => number, limit: number): Journal => {
  const entries: JournalEntry[] = [];
  const listeners = new Set<(entry: JournalEntry) => void>();
  return {
    entries,
    write: (note) => {
      const entry: JournalEntry = { ...note, at: now() };
      entries.push(entry);
      if (entries.length > limit) entries.splice(0, entries.length - limit);
      for (const listener of [...listeners]) listener(entry);
    },
    onEntry: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
