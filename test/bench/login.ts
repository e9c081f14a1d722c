import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPhone, type Phone } from '../../electron/phone/client';
import { median } from '../support/quantile';
import { atMost, type Figure, fact, ms, timed } from './figures';

const PRESSES = 3_000;
/** Until the code is compiled, and the challenge known. */
const WARM_UP = 2_000;
const LOGIN_AT_MOST = 1.2;
const CREDENTIALS = { user: 'desk', password: 'not a real one' } as const;

/** The cost of Digest for Offhook on a kept connection: the same request with and without it, in turns. */
export async function benchLogin(press: (phone: Phone) => Promise<void>): Promise<readonly Figure[]> {
  const [guarded, open] = await Promise.all([startPhone(true), startPhone(false)]);
  const withLogin = createPhone({ origin: guarded.origin, ...CREDENTIALS });
  const without = createPhone({ origin: open.origin });
  try {
    const taken = { withLogin: [] as number[], without: [] as number[] };
    for (let turn = 0; turn < WARM_UP + PRESSES; turn += 1) {
      const [one, other] = [await timed(() => press(withLogin)), await timed(() => press(without))];
      if (turn < WARM_UP) continue;
      taken.withLogin.push(one);
      taken.without.push(other);
    }
    if (guarded.answered() < PRESSES) throw new Error('keys went without a login');
    return [
      fact('key press with Digest, where the phone takes no time to judge it', ms(median(taken.withLogin))),
      fact('the same without a login', ms(median(taken.without))),
      atMost('what the login costs', median(taken.withLogin) / median(taken.without), LOGIN_AT_MOST),
    ];
  } finally {
    await Promise.all([withLogin.close(), without.close()]);
    guarded.stop();
    open.stop();
  }
}

/** The same phone with and without a login. It takes every answer to its challenge: its own hashes are not ours. */
async function startPhone(guarded: boolean) {
  let answered = 0;
  const server = createServer(({ headers }, reply) => {
    if (headers.authorization?.startsWith('Digest ')) answered += 1;
    else if (guarded) reply.writeHead(401, { 'www-authenticate': 'Digest realm="snom", nonce="ab", qop="auth"' });
    reply.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, answered: () => answered, stop: () => void server.close() };
}
