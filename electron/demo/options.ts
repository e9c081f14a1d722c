import type { AuthOptions } from './door';
import type { JournalEntry } from './journal';
import type { Misbehaviour } from './misbehaviour';
import type { PaceOption } from './pace';
import type { DemoState } from './state';

export interface DemoOptions {
  /** A name from the catalogue of phone/models.ts; an 870 unless said otherwise. */
  readonly model?: string;
  /** 0: any free one. Always on 127.0.0.1. */
  readonly port?: number;
  readonly user?: string;
  /** Without one the phone lets everybody in, as a new phone does. */
  readonly password?: string;
  readonly auth?: AuthOptions;
  readonly pace?: PaceOption;
  readonly onJournal?: (entry: JournalEntry) => void;
  /** Entries the journal keeps. */
  readonly journalLimit?: number;
  /** The clock, in ms since 1970: what the display shows and what the lock-out goes by. */
  readonly now?: () => number;
}

export interface DemoPhone {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  readonly model: string;
  readonly journal: readonly JournalEntry[];
  onEntry(listener: (entry: JournalEntry) => void): () => void;
  /** Goes wrong from now on, until null; resolves when that is so (only `refuse` takes a moment). */
  misbehave(how: Misbehaviour | null): Promise<void>;
  /** Keeps every reply back, after the phone did what was asked, until the returned function is called. */
  hold(): () => void;
  /** A call comes in. */
  ring(from: string): void;
  /** What the display shows, as a BMP file. */
  screen(): Uint8Array;
  state(): DemoState;
  stop(): Promise<void>;
}
