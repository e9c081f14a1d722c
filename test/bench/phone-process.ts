import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startDemoPhone } from '../../electron/demo/demo-phone';

/** A demo phone in a process of its own, so that an app is not measured beside it. */
export interface PhoneProcess {
  readonly port: number;
  stop(): void;
}

const START_LIMIT_MS = 10_000;

export async function startPhoneProcess(): Promise<PhoneProcess> {
  const child = fork(join(__dirname, 'main.js'), ['phone-process'], { stdio: 'inherit' });
  const [port] = await once(child, 'message', { signal: AbortSignal.timeout(START_LIMIT_MS) });
  return { port: Number(port), stop: () => void child.kill() };
}

/** What runs in that process. */
export async function bePhoneProcess(): Promise<void> {
  const { port } = await startDemoPhone({ pace: 'instant' });
  process.on('disconnect', () => process.exit());
  process.send?.(port);
}
