import { Socket as DatagramSocket } from 'node:dgram';
import { Socket } from 'node:net';

const LOOPBACK = new Set(['localhost', '::1', '0.0.0.0']);
/** Says that connections are watched already: every test file of a process comes through here. */
const GUARDED = Symbol.for('offhook.tests.no-stray-network');

/** A multicast group (RFC 5771). */
const isGroup = (host: string): boolean => /^2(?:2[4-9]|3\d)\./.test(host);

/** Names that cannot exist (RFC 6761) are how tests ask for a failed look-up. */
const isHarmless = (host: string): boolean =>
  // A group has no place: its datagrams go where the socket's interface says, which is loopback.
  isGroup(host) || host === '' || host.startsWith('127.') || LOOPBACK.has(host) || host.endsWith('.invalid');

const refuse = (host: string): void => {
  if (!isHarmless(host)) throw new Error(`A test tried to reach ${host}: tests talk to this machine only.`);
};

/**
 * Fails a test that lets a connection leave this machine. Wraps the one place all of Node's and undici's TCP goes through;
 * local sockets and pipes have no host and pass.
 */
function guard(): void {
  const connect = Socket.prototype.connect;
  if (GUARDED in connect) return;
  const guarded = function guarded(this: Socket, ...args: Parameters<typeof connect>) {
    const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
    const host = typeof first === 'object' && first !== null && 'host' in first ? String(first.host ?? '') : '';
    refuse(host);
    return connect.apply(this, args);
  };
  Socket.prototype.connect = guarded as typeof connect;
  Object.defineProperty(guarded, GUARDED, { value: true });
  guardDatagrams();
}

/** The same for datagrams: the address is the last word that is a text. */
function guardDatagrams(): void {
  const { connect, send } = DatagramSocket.prototype;
  const addressIn = (args: readonly unknown[]): string =>
    String(args.findLast((word, at) => at > 0 && typeof word === 'string') ?? '');
  DatagramSocket.prototype.connect = function guarded(this: DatagramSocket, ...args: unknown[]) {
    refuse(addressIn(args));
    return Reflect.apply(connect, this, args);
  };
  DatagramSocket.prototype.send = function guarded(this: DatagramSocket, ...args: unknown[]) {
    refuse(addressIn(args));
    return Reflect.apply(send, this, args);
  };
}

guard();
