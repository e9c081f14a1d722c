import { createPhone, type Phone } from '../../electron/phone/client';
import { parseSequence } from '../../electron/phone/keyevent';
import { mustRun } from '../support/tool';
import { atLeast, type Figure, fact, median, ms } from './figures';
import { PASSWORD, type PhoneProcess, startPhoneProcess, USER } from './phone-process';

const ROUNDS = 60;
const OURS_A_ROUND = 5;
const STREAM_KEYS = 200;
const KEY = 'VOLUME_UP';
const FASTER_THAN_CURL = 30;

/** One key press with Digest: ours on a kept connection, against `curl --digest` run as a process. */
export async function benchKeys(): Promise<readonly Figure[]> {
  const server = await startPhoneProcess({ password: true });
  const phone = createPhone({ origin: `http://127.0.0.1:${server.port}`, user: USER, password: PASSWORD });
  try {
    await press(phone); // the first one learns the challenge
    const { ours, curls } = await race(phone, server);
    return [
      fact('key press with Digest, Offhook', ms(median(ours))),
      fact('key press with Digest, curl', ms(median(curls))),
      atLeast('how much faster', median(curls) / median(ours), FASTER_THAN_CURL),
      await steadyStream(phone, server),
    ];
  } finally {
    await phone.close();
    server.stop();
  }
}

async function press(phone: Phone): Promise<void> {
  const parsed = parseSequence(KEY);
  if (!parsed.ok) throw new Error(`${KEY} is no key event`);
  await phone.press(parsed.events);
}

/** In turns, so that whatever else this machine does slows both down alike. */
async function race(phone: Phone, server: PhoneProcess) {
  const ours: number[] = [];
  const curls: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    curls.push(await timed(() => pressWithCurl(server.port)));
    for (let turn = 0; turn < OURS_A_ROUND; turn += 1) ours.push(await timed(() => press(phone)));
  }
  return { ours, curls };
}

const pressWithCurl = (port: number) =>
  mustRun('curl', [
    ...['-q', '--silent', '--fail', '--noproxy', '*', '--output', '/dev/null', '--digest'],
    ...['--user', `${USER}:${PASSWORD}`, `http://127.0.0.1:${port}/command.htm?key=${KEY}`],
  ]);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function steadyStream(phone: Phone, server: PhoneProcess): Promise<Figure> {
  const before = await server.requests();
  for (let key = 0; key < STREAM_KEYS; key += 1) await press(phone);
  const each = ((await server.requests()) - before) / STREAM_KEYS;
  return {
    what: 'requests a key in a steady stream',
    measured: each.toFixed(3),
    promise: 'exactly 1',
    kept: each === 1,
  };
}
