import { networkInterfaces } from 'node:os';

/** How often this computer's addresses are looked at: no system of ours tells Node when they change. */
const LOOK_EACH_MS = 2_000;

type Interfaces = ReturnType<typeof networkInterfaces>;

/**
 * This computer's addresses as one text that changes when they do. Addresses that reach no other computer are left out:
 * those of the computer itself, and those that every cable makes up (IPv6 link-local).
 */
const networkFingerprint = (interfaces: Interfaces): string =>
  Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map((address) => ({ name, ...address })))
    .filter(({ internal, address }) => !internal && !/^fe80:/i.test(address))
    .map(({ name, address, netmask }) => `${name} ${address} ${netmask}`)
    .sort()
    .join('\n');

/**
 * Calls `listener` when this computer's addresses have changed: another network, a VPN, a cable that was pulled.
 * Returns the way to stop; it does not keep the program alive.
 */
export function watchNetwork(listener: () => void, read: () => Interfaces = networkInterfaces): () => void {
  let before = networkFingerprint(read());
  const timer = setInterval(() => {
    const now = networkFingerprint(read());
    if (now === before) return;
    before = now;
    listener();
  }, LOOK_EACH_MS);
  timer.unref();
  return () => clearInterval(timer);
}
