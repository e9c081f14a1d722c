import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createPhoneIdentities } from '../../electron/app/connection/phone-identity';
import { systemClock } from '../../electron/app/kernel/clock';
import type { DemoPhone } from '../../electron/demo/options';
import { betweenProcesses } from '../../electron/settings/between-processes';
import { places } from '../../electron/settings/place';
import type { Home } from './home';

interface ATestsLife {
  readonly id: string;
  readonly port: number;
  /** Resolves when so many have seen it. */
  seen(count: number): Promise<void>;
  end(): void;
}

/** A sign of life as an Offhook gives it, which tells how many have seen it. */
export async function signOfLife(): Promise<ATestsLife> {
  const id = 'a-test';
  const sockets = new Set<Socket>();
  let told = 0;
  let waiting: { readonly count: number; readonly done: () => void } | null = null;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.write(`${id}\n`, () => {
      told += 1;
      if (waiting && told >= waiting.count) waiting.done();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return {
    id,
    port: typeof address === 'object' && address ? address.port : 0,
    seen: (count) =>
      new Promise((done) => {
        if (told >= count) done();
        else waiting = { count, done };
      }),
    end() {
      server.close();
      for (const socket of sockets) socket.end();
    },
  };
}

/** The same for a call that is said to be made already: a caller that wants the same one waits for it until it ends. */
export async function callUnderWay(home: Home, { port }: DemoPhone, dials: string): Promise<ATestsLife> {
  const { calls } = betweenProcesses(places(process.platform, { ...home.env }).folder);
  const life = await signOfLife();
  const wish = calls.mark(JSON.stringify([dials, null]));
  const call = { wish, id: life.id, port: life.port, sent: false, answered: null };
  const phone = createPhoneIdentities(undefined, systemClock).of({ host: '127.0.0.1', port });
  calls.texts.change(phone, () => ({ text: JSON.stringify([call]), result: undefined }));
  return life;
}
