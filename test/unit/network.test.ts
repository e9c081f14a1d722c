import type { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchNetwork } from '../../electron/shell/network';

type Interfaces = ReturnType<typeof networkInterfaces>;

const address = (address: string, more: { readonly internal?: boolean } = {}) => {
  const common = { address, mac: '02:00:00:00:00:01', internal: more.internal ?? false, cidr: null };
  return address.includes(':')
    ? { ...common, family: 'IPv6' as const, netmask: 'ffff:ffff:ffff:ffff::', scopeid: 0 }
    : { ...common, family: 'IPv4' as const, netmask: '255.255.255.0' };
};

const LO = { lo: [address('127.0.0.1', { internal: true })] };

/** A computer whose addresses can be changed, and how often a change was noticed. */
function computer(interfaces: Interfaces) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let now = interfaces;
  const changed = vi.fn();
  const stop = watchNetwork(changed, () => now);
  onTestFinished(stop);
  return {
    stop,
    becomes(next: Interfaces): number {
      now = next;
      changed.mockClear();
      vi.advanceTimersByTime(10_000);
      return changed.mock.calls.length;
    },
  };
}

test('another network, a VPN and a cable that was pulled are noticed once each', () => {
  const { becomes } = computer({ ...LO, eth0: [address('192.168.1.20')] });
  expect(becomes({ ...LO, eth0: [address('10.0.0.5')] })).toBe(1);
  expect(becomes({ ...LO, eth0: [address('10.0.0.5')], tun0: [address('10.8.0.2')] })).toBe(1);
  expect(becomes(LO)).toBe(1);
  expect(becomes({ ...LO, wlan0: [address('2001:db8::5')] })).toBe(1);
});

test('what leads nowhere, and another order, is no change', () => {
  const eth0 = [address('192.168.1.20'), address('2001:db8::5')];
  const { becomes } = computer({ ...LO, eth0 });
  expect(becomes({ eth0: [...eth0].reverse(), ...LO })).toBe(0);
  expect(becomes({ ...LO, eth0, veth1: [address('fe80::1')], lo2: [address('127.0.0.2', { internal: true })] })).toBe(
    0,
  );
});

test('nobody is told any more when it has stopped', () => {
  const { stop, becomes } = computer(LO);
  stop();
  expect(becomes({ eth0: [address('10.0.0.5')] })).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
