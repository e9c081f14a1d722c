import { connect } from 'node:net';
import { expect, test } from 'vitest';

test('a connection that would leave this machine fails its test', () => {
  expect(() => connect({ host: '192.0.2.1', port: 80 })).toThrow('A test tried to reach 192.0.2.1');
});
