import type { PhoneSays } from './phone-says';

/** Something in the network that is a Snom phone, or has its maker's hardware address. */
export interface FoundPhone extends PhoneSays {
  /** An IP address. */
  readonly host: string;
  /** How it was noticed: by its own announcement (SIP PnP), or in the table of addresses this computer has spoken to. */
  readonly by: 'pnp' | 'arp';
  /**
   * Its answer to the question who it is: `asking` not yet, `phone` it takes commands, `password` it wants to know
   * who we are first, `https` it takes https only, `no-remote-control` a D8xx, `silent` it does not answer.
   */
  readonly answers: 'asking' | 'phone' | 'password' | 'https' | 'no-remote-control' | 'silent';
  /** The profile (its id) that leads to it; null: none. */
  readonly known: string | null;
}

export interface FoundPhones {
  /** In ms since 1970. */
  readonly since: number;
  /** Whether announcements can be heard; another program may have the port. */
  readonly listening: boolean;
  /** In the order in which they were noticed. */
  readonly phones: readonly FoundPhone[];
}
