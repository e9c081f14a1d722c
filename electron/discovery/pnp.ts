import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { type Announcement, readAnnouncement } from './announcement';

/** A phone that has announced itself, and where from. */
export interface AnnouncedPhone extends Announcement {
  /** An IPv4 address. */
  readonly host: string;
}

export interface PnpOptions {
  /** Called once for every phone and address. */
  readonly onPhone: (phone: AnnouncedPhone) => void;
  readonly port?: number;
  /** The multicast address. */
  readonly group?: string;
  /** Where to listen: the IPv4 address of one of this computer's interfaces. Absent: at all of them. */
  readonly address?: string;
}

export interface PnpListener {
  /** Whether announcements can be heard; false where another program keeps the port, or there is no multicast. */
  readonly listening: Promise<boolean>;
  stop(): void;
}

/** Where Snom's phones announce themselves (wiki.snom.com "Auto Provisioning/PnP"; IANA: sip.mcast.net). */
const GROUP = '224.0.1.75';
const PORT = 5060;
/** No office restarts so many phones while a user looks for one; a sender of more is up to something. */
const PHONES_MOST = 500;

/**
 * Hears the phones' own announcements, which they send when they start, and answers nothing. Bound to the group itself,
 * so that a softphone on this computer, which has the same port, goes on getting its calls. Windows cannot do that, and
 * sharing a port would take the calls away there: where another program has the port, nothing is heard.
 */
export function listenForPnp({ onPhone, port = PORT, group = GROUP, address }: PnpOptions): PnpListener {
  const windows = process.platform === 'win32';
  const socket = createSocket({ type: 'udp4', reuseAddr: !windows });
  const heard = new Set<string>();
  socket.on('message', (datagram, { address: host }) => {
    const announcement = readAnnouncement(datagram);
    if (!announcement) return;
    const phone = `${announcement.mac} ${host}`;
    if (heard.has(phone) || heard.size >= PHONES_MOST) return;
    heard.add(phone);
    onPhone({ host, ...announcement });
  });
  const stop = createStop(socket);
  const listening = new Promise<boolean>((resolve) => {
    socket.once('listening', () => {
      const joined = join(socket, group, address === undefined ? ownAddresses() : [address]);
      if (!joined) stop();
      resolve(joined);
    });
    socket.on('error', () => {
      stop(); // The port is taken, or the network is gone: nothing can be heard any more.
      resolve(false);
    });
    socket.once('close', () => resolve(false));
  });
  socket.bind({ port, ...(windows ? {} : { address: group }) });
  socket.unref();
  return { listening, stop };
}

function createStop(socket: Socket): () => void {
  let stopped = false;
  return () => {
    if (stopped) return;
    stopped = true;
    socket.close();
  };
}

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family }) => family === 'IPv4')
    .map(({ address }) => address);

/** @returns whether at least one interface has joined */
function join(socket: Socket, group: string, addresses: readonly string[]): boolean {
  const joined = addresses.filter((address) => {
    try {
      socket.addMembership(group, address);
      return true;
    } catch {
      return false; // An interface without multicast, such as a tunnel.
    }
  });
  return joined.length > 0;
}
