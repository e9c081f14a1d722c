import type { Button } from './button';
import type { Led } from './lights';

/** Something the phone really did; the journal tells of each. */
export type DemoAction =
  | { readonly is: 'dial'; readonly number: string; readonly outgoingUri?: string }
  | { readonly is: 'connected'; readonly number: string }
  | { readonly is: 'ringing'; readonly from: string }
  | { readonly is: 'answer'; readonly number: string }
  | { readonly is: 'reject'; readonly number: string }
  | { readonly is: 'missed'; readonly number: string }
  | { readonly is: 'hang-up'; readonly number: string }
  | { readonly is: 'hold'; readonly number: string }
  | { readonly is: 'resume'; readonly number: string }
  | { readonly is: 'transfer'; readonly number: string; readonly to: string }
  | { readonly is: 'conference'; readonly numbers: readonly string[] }
  | { readonly is: 'dtmf'; readonly digits: string }
  | { readonly is: 'release-all' }
  | { readonly is: 'mute'; readonly on: boolean }
  | { readonly is: 'record'; readonly on: boolean }
  | { readonly is: 'do-not-disturb'; readonly on: boolean }
  | { readonly is: 'volume'; readonly level: number }
  | { readonly is: 'ringer'; readonly ringer: number }
  | { readonly is: 'call-me' }
  | { readonly is: 'log-off'; readonly identity: number | 'all' }
  | { readonly is: 'register'; readonly identity: number }
  | { readonly is: 'clear-list'; readonly list: 'dialled' | 'missed' | 'received' }
  | { readonly is: 'firmware'; readonly url: string }
  /** A key was set by a MESSAGE; an empty button took it back. */
  | ({ readonly is: 'button'; readonly key: string } & Button)
  /** A document set the light of a key; `off` gave it back to the phone's own use. */
  | ({ readonly is: 'led'; readonly key: string } & Led)
  | { readonly is: 'setting'; readonly name: string; readonly value: string; readonly stored: boolean }
  | { readonly is: 'fix-line-info' }
  | { readonly is: 'reboot' }
  | { readonly is: 'reset' };

/** Something that a key asks of the network: the phone goes for it, and the journal tells how that went. */
export type Errand =
  /** Sends a MESSAGE that carries this data (PROTOCOL.md 6.2). */
  | { readonly is: 'message'; readonly data: string }
  /** Asks for this URL. */
  | { readonly is: 'url'; readonly url: string };
