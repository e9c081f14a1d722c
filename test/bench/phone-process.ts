import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startDemoPhone } from '../../electron/demo/demo-phone';

export const USER = 'desk';
export const PASSWORD = 'not a real one';

/** A demo phone in a process of its own, so that it does not share a thread with what is measured. */
export interface PhoneProcess {
  readonly port: number;
  /** How many requests for command.htm it has had. */
  requests(): Promise<number>;
  stop(): void;
}

type Answer = { readonly port: number } | { readonly requests: number };

/** Starts it; `password` asks for one, with Digest. */
export async function startPhoneProcess({ password }: { readonly password: boolean }): Promise<PhoneProcess> {
  const child = fork(join(__dirname, 'main.js'), ['phone-process', String(password)], { stdio: 'inherit' });
  const started = await nextAnswer(child);
  if (!('port' in started)) throw new Error('the demo phone did not say its port');
  return {
    port: started.port,
    requests: async () => {
      child.send('how many?');
      const answer = await nextAnswer(child);
      return 'requests' in answer ? answer.requests : Number.NaN;
    },
    stop: () => void child.kill(),
  };
}

const ANSWER_LIMIT_MS = 10_000;

async function nextAnswer(child: ChildProcess): Promise<Answer> {
  const [answer] = await once(child, 'message', { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
  return answer as Answer; // the other end is bePhoneProcess, below
}

/** What runs in that process. */
export async function bePhoneProcess(password: boolean): Promise<void> {
  const secret = password ? { user: USER, password: PASSWORD } : {};
  let requests = 0;
  const phone = await startDemoPhone({
    pace: 'instant',
    ...secret,
    auth: { scheme: 'digest' },
    onJournal: (entry) => {
      if (entry.is === 'request' && entry.path === '/command.htm') requests += 1;
    },
  });
  process.on('message', () => process.send?.({ requests } satisfies Answer));
  process.on('disconnect', () => process.exit());
  process.send?.({ port: phone.port } satisfies Answer);
}
