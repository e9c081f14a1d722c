import { onTestFinished } from 'vitest';
import { type FakeFreeSwitch, type How, startFakeFreeSwitch } from './event-socket-server';

/** The server of `event-socket-server.ts`, for one test. */
export async function fakeFreeSwitch(how: How = {}): Promise<FakeFreeSwitch> {
  const server = await startFakeFreeSwitch(how);
  onTestFinished(server.stop);
  return server;
}
