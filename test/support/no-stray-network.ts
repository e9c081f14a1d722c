import { Socket } from 'node:net';

const LOOPBACK = new Set(['localhost', '::1', '0.0.0.0']);
/** Says that connections are watched already: every test file of a process comes through here. */
const GUARDED = Symbol.for('offhook.tests.no-stray-network');

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
    // Names that cannot exist (RFC 6761) are how tests ask for a failed look-up.
    const harmless = host === '' || host.startsWith('127.') || LOOPBACK.has(host) || host.endsWith('.invalid');
    if (!harmless) throw new Error(`A test tried to reach ${host}: tests talk to this machine only.`);
    return connect.apply(this, args);
  };
  Socket.prototype.connect = guarded as typeof connect;
  Object.defineProperty(guarded, GUARDED, { value: true });
}

guard();
