import { startDemoPhone } from '../../electron/demo/demo-phone';
import { createPhone, type Phone } from '../../electron/phone/client';
import { parseSequence } from '../../electron/phone/keyevent';
import { median } from '../support/quantile';
import { mustRun } from '../support/tool';
import { atLeast, type Figure, fact, ms, timed } from './figures';
import { benchLogin } from './login';

const ROUNDS = 60;
const OURS_A_ROUND = 20;
/** Until the code on both sides is compiled, and the challenge known. */
const WARM_UP_KEYS = 2_000;
const STREAM_KEYS = 200;
const KEY = 'VOLUME_UP';
const FASTER_THAN_CURL = 30;

/** One key press with Digest on a kept connection: against `curl --digest` run as a process, and against none. */
export async function benchKeys(): Promise<readonly Figure[]> {
  const server = await startServer();
  const phone = createPhone({ origin: `http://127.0.0.1:${server.port}`, user: USER, password: PASSWORD });
  try {
    for (let key = 0; key < WARM_UP_KEYS; key += 1) await press(phone);
    const { ours, curls } = await race(phone, server.port);
    return [
      fact('key press with Digest, Offhook', ms(median(ours))),
      fact('key press with Digest, curl', ms(median(curls))),
      atLeast('how much faster', median(curls) / median(ours), FASTER_THAN_CURL),
      await steadyStream(phone, server),
      ...(await benchLogin(press)),
    ];
  } finally {
    await phone.close();
    await server.stop();
  }
}

const USER = 'desk';
const PASSWORD = 'not a real one';

/** A demo phone in this process: two clients are compared, not how this machine switches between processes. */
async function startServer() {
  let requests = 0;
  const phone = await startDemoPhone({
    pace: 'instant',
    journalLimit: 100,
    user: USER,
    password: PASSWORD,
    auth: { scheme: 'digest' },
    onJournal: (entry) => {
      if (entry.is === 'request') requests += 1;
    },
  });
  return { port: phone.port, requests: () => requests, stop: () => phone.stop() };
}

async function press(phone: Phone): Promise<void> {
  const parsed = parseSequence(KEY);
  if (!parsed.ok) throw new Error(`${KEY} is no key event`);
  await phone.press(parsed.events);
}

type Server = Awaited<ReturnType<typeof startServer>>;

/** In turns, so that whatever else this machine does slows both down alike. */
async function race(phone: Phone, port: number) {
  const ours: number[] = [];
  const curls: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    curls.push(await timed(() => pressWithCurl(port)));
    for (let turn = 0; turn < OURS_A_ROUND; turn += 1) ours.push(await timed(() => press(phone)));
  }
  return { ours, curls };
}

const pressWithCurl = (port: number) =>
  mustRun('curl', [
    ...['-q', '--silent', '--fail', '--noproxy', '*', '--output', '/dev/null', '--digest'],
    ...['--user', `${USER}:${PASSWORD}`, `http://127.0.0.1:${port}/command.htm?key=${KEY}`],
  ]);

async function steadyStream(phone: Phone, server: Server): Promise<Figure> {
  const before = server.requests();
  for (let key = 0; key < STREAM_KEYS; key += 1) await press(phone);
  const each = (server.requests() - before) / STREAM_KEYS;
  return {
    what: 'requests a key in a steady stream',
    measured: each.toFixed(3),
    promise: 'exactly 1',
    kept: each === 1,
  };
}
