import type { Listener, ListenerOptions } from '../../action-urls/listener';
import type { sendButtons } from '../../phone/sip/buttons';
import type { SipServer, SipServerOptions } from '../../sip/server';

/** The parts of the world that soft keys need beside the connection to the phone. */
export interface SoftKeyTools {
  readonly sendButtons: typeof sendButtons;
  /** Listens to SIP at an address of this computer. */
  readonly listenSip: (options: SipServerOptions) => Promise<SipServer>;
  /** Listens to one phone over HTTP. */
  readonly listenForPhone: (options: ListenerOptions) => Promise<Listener>;
  /** This computer's address on the way to a host, and that host's own. */
  readonly addressTowards: (host: string) => Promise<{ readonly own: string; readonly peer: string }>;
  /** 128 random bits, as hexadecimal digits. */
  readonly randomToken: () => string;
}

/** Loads them when the first soft key is set. */
export type LoadSoftKeyTools = () => Promise<SoftKeyTools>;
