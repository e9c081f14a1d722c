import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';

test('a connection that would leave this machine fails its test', () => {
  expect(() => connect({ host: '192.0.2.1', port: 80 })).toThrow('A test tried to reach 192.0.2.1');
});

test('so does a datagram', () => {
  const socket = createSocket('udp4');
  onTestFinished(() => void socket.close());
  expect(() => socket.send('text', 5_060, '192.0.2.1')).toThrow('A test tried to reach 192.0.2.1');
  expect(() => socket.connect(5_060, '192.0.2.1')).toThrow('A test tried to reach 192.0.2.1');
});
