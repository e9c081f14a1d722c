import type { AuthOptions } from './door';
import type { JournalEntry } from './journal';
import type { Registrar } from './message-target';
import type { Misbehaviour } from './misbehaviour';
import type { PaceOption } from './pace';
import type { SipMisbehaviour } from './sip';
import type { DemoState } from './state';
import type { TlsIdentity, TlsVersions } from './tls';
import type { Point } from './touch';

/** A BMP file, or what gives one at every look: a film. */
export type ShownImage = Uint8Array | (() => Uint8Array);

export interface DemoOptions {
  /** A name from the catalogue of phone/models.ts; an 870 unless said otherwise. */
  readonly model?: string;
  /** Expansion modules that are plugged in, as far as the model takes any; none unless said otherwise. */
  readonly modules?: number;
  /** The model that its pages say it is, known or not (`D785`, `X99`), where that is not its own. */
  readonly says?: string;
  /** 0: any free one. Always on 127.0.0.1. */
  readonly port?: number;
  readonly user?: string;
  /** Without one the phone lets every visitor in, as a new phone does. */
  readonly password?: string;
  readonly auth?: AuthOptions;
  /** The phone takes https, with this certificate, and no http. */
  readonly tls?: TlsIdentity;
  readonly tlsVersions?: TlsVersions;
  /**
   * It takes SIP, too, at this port of both transports (0: a free one), for an identity of this user. A model without
   * command.htm takes it unasked.
   */
  readonly sip?: {
    readonly port?: number;
    readonly user?: string;
    /** Answers a challenge to a MESSAGE of its own. */
    readonly password?: string;
    /** A key that sends data sends it there, unless the data says where; without one it goes nowhere. */
    readonly registrar?: Registrar;
  };
  readonly pace?: PaceOption;
  /** For how long a restart takes the phone away; without it as the pace says. */
  readonly rebootMs?: number;
  readonly onJournal?: (entry: JournalEntry) => void;
  /** Entries the journal keeps. */
  readonly journalLimit?: number;
  /** The clock, in ms since 1970: what the display shows and what the lock-out goes by. */
  readonly now?: () => number;
}

export interface DemoPhone {
  /** `http://127.0.0.1:PORT`, or `https:` */
  readonly origin: string;
  readonly port: number;
  readonly model: string;
  readonly journal: readonly JournalEntry[];
  onEntry(listener: (entry: JournalEntry) => void): () => void;
  /** Goes wrong from now on, until null; resolves when that is so (only `refuse` takes a moment). */
  misbehave(how: Misbehaviour | null): Promise<void>;
  /** The port at which it takes SIP, on 127.0.0.1, and the user of its identity; null: it takes none. */
  readonly sip: { readonly port: number; readonly user: string } | null;
  /** Goes wrong over SIP from now on, until null. */
  misbehaveBySip(how: SipMisbehaviour | null): void;
  /** https only: drops every connection, and shows this certificate from now on. */
  changeCertificate(tls: TlsIdentity): Promise<void>;
  /** Keeps every reply back, after the phone did the action asked for, until the returned function is called. */
  hold(): () => void;
  /** A finger of a person at the phone presses this key. */
  press(key: string): void;
  /** A call comes in. */
  ring(from: string): void;
  /** The image that screen.bmp would be now. */
  screen(): Uint8Array;
  /** Shows this instead of its own display until null; it is served as it is, whatever it is. */
  show(image: ShownImage | null): void;
  /** Where a finger is on the touch screen; null: nowhere. */
  finger(): Point | null;
  state(): DemoState;
  stop(): Promise<void>;
}
