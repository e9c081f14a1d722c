import { execFile } from 'node:child_process';

/** xdg-mime is a script that asks the desktop's own tools; one that hangs is given up, after so many ms. */
const LIMIT_MS = 4_000;
const OUTPUT_LIMIT_BYTES = 10_000;

/** What xdg-mime prints, without white space around it; null: it is not installed, has failed, or took too long. */
export const xdgMime = (words: readonly string[], env: NodeJS.ProcessEnv): Promise<string | null> =>
  new Promise((resolve) => {
    const child = execFile('xdg-mime', [...words], { env, maxBuffer: OUTPUT_LIMIT_BYTES }, (error, stdout) => {
      clearTimeout(tooLong);
      resolve(error ? null : stdout.trim());
    });
    const tooLong = setTimeout(() => {
      child.kill('SIGKILL');
      // What the script has started may live on, and would keep the output open.
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve(null);
    }, LIMIT_MS);
  });
