import { readArp } from './arp';
import { listenForPnp } from './pnp';

/** Both ways in which phones in the network are noticed. */
export const finder = { listen: listenForPnp, readArp } as const;
