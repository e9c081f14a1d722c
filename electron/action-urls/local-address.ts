import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';

/** Any port: nothing is sent to it. */
const PORT = 9;

/**
 * The address of this computer on the way to a host (a name or an address), and that host's own address: the system picks
 * them for a socket that sends nothing.
 *
 * @throws Error where the name does not resolve, or no way leads there
 */
export async function addressTowards(host: string): Promise<{ readonly own: string; readonly peer: string }> {
  const { address: peer, family } = await lookup(host);
  const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.connect(PORT, peer, () => resolve());
    });
    return { own: socket.address().address, peer };
  } finally {
    socket.close();
  }
}
