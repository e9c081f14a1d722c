import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { createFilm } from './film';

/** The orders that a demo phone in another process takes. */
export type PhoneOrder =
  /** Shows another image at every look, or one that stays; each takes `imageMs` to come. */
  | { readonly do: 'film'; readonly runs: boolean; readonly imageMs: number }
  /** Shows one more image; answers with its number. */
  | { readonly do: 'change' }
  /** How many images were asked for so far. */
  | { readonly do: 'images' }
  /** Forgets which keys came and which images were asked for when. */
  | { readonly do: 'forget' }
  /** When keys came and images were asked for since then, in ms since 1970. */
  | { readonly do: 'times' };

export interface PhoneTimes {
  readonly keys: readonly number[];
  readonly images: readonly { readonly at: number; readonly number: number }[];
}

/** A demo phone in a process of its own, so that an app is not measured beside it. */
export interface PhoneProcess {
  readonly port: number;
  ask(order: PhoneOrder & { readonly do: 'times' }): Promise<PhoneTimes>;
  ask(order: PhoneOrder): Promise<number>;
  stop(): void;
}

const LIMIT_MS = 10_000;

export async function startPhoneProcess(): Promise<PhoneProcess> {
  const child = fork(join(__dirname, 'main.js'), ['phone-process'], { stdio: 'inherit' });
  const port = Number(await heard(child));
  let last: Promise<unknown> = Promise.resolve();
  /** One question at a time: the answers bear no names. */
  const ask = (order: PhoneOrder): Promise<never> => {
    const answer = last.then(() => {
      child.send(order);
      return heard(child) as Promise<never>;
    });
    last = answer.catch(() => undefined); // the caller hears of it
    return answer;
  };
  return { port, ask, stop: () => void child.kill() };
}

const heard = async (child: ChildProcess): Promise<unknown> =>
  (await once(child, 'message', { signal: AbortSignal.timeout(LIMIT_MS) }))[0];

/** Runs in that process. */
export async function bePhoneProcess(): Promise<void> {
  const phone = await startDemoPhone({ pace: 'instant', journalLimit: 10 });
  const obey = createProjector(phone);
  process.on('message', async (order: PhoneOrder) => process.send?.(await obey(order)));
  process.on('disconnect', () => process.exit());
  process.send?.(phone.port);
}

/** Shows the film and counts the looks. */
function createProjector(phone: DemoPhone): (order: PhoneOrder) => Promise<number | PhoneTimes> {
  const film = createFilm();
  let number = 0;
  let count = 0;
  let times = { keys: [] as number[], images: [] as { at: number; number: number }[] };
  phone.onEntry((entry) => {
    if (entry.is === 'key') times.keys.push(now());
    if (entry.is !== 'request' || entry.path !== '/screen.bmp') return;
    times.images.push({ at: now(), number });
    count += 1;
  });
  const next = (): Uint8Array => {
    number += 1;
    return film(number);
  };
  return async (order) => {
    switch (order.do) {
      case 'film':
        await phone.misbehave(order.imageMs > 0 ? { when: isImage, delayMs: order.imageMs } : null);
        phone.show(order.runs ? next : next());
        return number;
      case 'change':
        phone.show(next());
        return number;
      case 'images':
        return count;
      case 'forget':
        times = { keys: [], images: [] };
        return 0;
      case 'times':
        return times;
    }
  };
}

const isImage = ({ path }: { readonly path: string }): boolean => path === '/screen.bmp';

/** ms since 1970 with their fractions: the same clock as that of every page on this machine. */
export const now = (): number => performance.timeOrigin + performance.now();
