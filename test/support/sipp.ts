import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenSip } from '../../electron/sip/server';
import { runTool } from './tool';
import { until } from './until';

const LIMIT_S = 30;

/** Below those that the system gives away by itself, so that no other socket of a test gets one meanwhile. */
const FIRST_PORT = 20_000;
const PORTS = 12_000;

let taken = 0;

const isFree = async (port: number): Promise<boolean> => {
  try {
    const server = await listenSip({ address: '127.0.0.1', port, handle: () => null });
    await server.close();
    return true;
  } catch {
    return false;
  }
};

/** A port of loopback that is free at this moment, for both transports, and given away once. */
export async function freeSipPort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + ((process.pid * 97 + taken) % PORTS);
    taken += 1;
    if (await isFree(port)) return port;
  }
}

/** Whether a program is there to be run. */
export const hasTool = async (name: string): Promise<boolean> =>
  (await runTool('sh', ['-c', 'command -v "$1"', 'sh', name])).code === 0;

/** sipp as a phone: it plays one scenario, once. */
export interface SippPhone {
  readonly port: number;
  /** Its exit code, and its own words where a check of the scenario failed. 0: all of it happened. */
  readonly ended: Promise<{ readonly code: number; readonly says: string }>;
  /** All that it has got and sent so far, where it keeps that. */
  messages(): Promise<string>;
  stop(): void;
}

/** Whether a program of this computer listens at a port of loopback. */
export const listens = async (port: number, transport: 'udp' | 'tcp'): Promise<boolean> => {
  const table = await readFile(`/proc/net/${transport}`, 'utf8');
  return table.includes(`0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`);
};

/** Starts sipp with a scenario of test/fixtures/sipp, and waits until it listens; it is played `calls` times, once without a word. */
export async function startSipp(scenario: string, transport: 'udp' | 'tcp' = 'udp', calls = 1): Promise<SippPhone> {
  // It knows a retransmission for one, and would answer it by itself; this scenario counts them.
  const counting = scenario === 'drops-first' ? ['-nr'] : [];
  const folder = await mkdtemp(join(tmpdir(), 'offhook-sipp-'));
  const port = await freeSipPort();
  const child = spawn(
    'sipp',
    [
      ...['-sf', join(process.cwd(), 'test', 'fixtures', 'sipp', `${scenario}.xml`)],
      ...['-i', '127.0.0.1', '-p', String(port), '-t', transport === 'udp' ? 'u1' : 't1', '-m', String(calls)],
      ...counting,
      ...(calls > 1 ? ['-trace_msg', '-message_file', join(folder, 'messages')] : []),
      ...['-nostdin', '-trace_err', '-error_file', join(folder, 'errors'), '-timeout', `${LIMIT_S}s`, '-timeout_error'],
    ],
    { cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1));
  }).then(async (code) => {
    const says = await readFile(join(folder, 'errors'), 'utf8').catch(() => '');
    await rm(folder, { recursive: true });
    return { code, says };
  });
  await until('sipp to listen', () => child.exitCode !== null || listens(port, transport));
  return {
    port,
    ended,
    messages: () => readFile(join(folder, 'messages'), 'utf8').catch(() => ''),
    stop: () => void child.kill('SIGKILL'),
  };
}
