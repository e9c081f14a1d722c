import { execFile, spawnSync } from 'node:child_process';
import { PATIENCE_MS } from './patience';

/** Whether curl can be run. Where `CI` is set it has to be: a test without it fails there instead of being skipped. */
export const curlMissing = spawnSync('curl', ['--version']).error !== undefined && process.env.CI !== 'true';

export interface CurlResult {
  /** curl's exit code: 0, or 52 for an empty reply and so on. */
  readonly exit: number;
  /** Every reply, headers and all, as it came. */
  readonly output: string;
  /** Status of the last reply; 0 without one. */
  readonly status: number;
}

/** Runs curl without its user's settings and proxies, showing the headers of every reply. */
export const curl = (...args: readonly string[]): Promise<CurlResult> =>
  new Promise((resolve, reject) => {
    const options = { timeout: PATIENCE_MS, encoding: 'latin1' as const };
    execFile('curl', ['-q', '--noproxy', '*', '--silent', '--include', ...args], options, (error, output) => {
      if (error !== null && typeof error.code !== 'number') return reject(error);
      const statuses = [...output.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)];
      resolve({ exit: Number(error?.code ?? 0), output, status: Number(statuses.at(-1)?.[1] ?? 0) });
    });
  });
