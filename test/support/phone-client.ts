import { onTestFinished } from 'vitest';
import { createPhone, type Phone, type PhoneOptions } from '../../electron/phone/client';
import type { KeyEvent } from '../../electron/phone/keyevent';
import { type RawAnswer, type RawServer, startRawServer } from './raw-server';

/** The user and password that the digest logins of these tests let in. */
export const RIGHT = { user: 'alice', password: 'geheim' } as const;

/** A raw server that ends with the test. */
export const serve = async (answer: RawAnswer): Promise<RawServer> => {
  const server = await startRawServer(answer);
  onTestFinished(server.stop);
  return server;
};

/** A computer with much to do may need longer to connect than a test wants to wait for a reply, in ms. */
const CONNECT_MS = 5_000;

/** A phone client that is closed with the test. */
export const clientFor = (origin: string, options: Partial<PhoneOptions> = {}): Phone => {
  const phone = createPhone({ origin, ...options, limits: { connectMs: CONNECT_MS, ...options.limits } });
  onTestFinished(phone.close);
  return phone;
};

/** A raw server and a client for it. */
export const setUp = async (
  answer: RawAnswer,
  options: Partial<PhoneOptions> = {},
): Promise<{ readonly server: RawServer; readonly phone: Phone }> => {
  const server = await serve(answer);
  return { server, phone: clientFor(server.origin, options) };
};

/** The same with a client that knows the password, or believes it does. */
export const setUpGuarded = (answer: RawAnswer, credentials: Partial<PhoneOptions> = RIGHT) =>
  setUp(answer, credentials);

/** The outcome of each: `done`, or the code it was rejected with. */
export const codes = (promises: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  Promise.all(
    promises.map((promise) =>
      promise.then(
        () => 'done',
        (error) => error.code ?? String(error),
      ),
    ),
  );

/** One key, pressed once. */
export const key = (name: string): readonly KeyEvent[] => [{ key: name }];

/** The paths that a server was asked for, in order. */
export const asked = (server: RawServer): readonly string[] =>
  server.requests.map(({ line }) => line.split(' ')[1] ?? '');
