import { isIPv4 } from 'node:net';

/**
 * The address of a host of this computer, which is asked of no name server; null: it is another computer, and the demo phone
 * goes nowhere else. IPv6 without brackets.
 */
export const loopbackAddress = (host: string): string | null => {
  if (host.toLowerCase() === 'localhost') return '127.0.0.1';
  return host === '::1' || (isIPv4(host) && host.startsWith('127.')) ? host : null;
};
