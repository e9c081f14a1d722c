import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/**
 * Asks for a password on the terminal without showing it; null where there is no terminal or nothing was typed.
 * The question goes to standard error: standard output is for the answer alone.
 */
export function askPassword(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return Promise.resolve(null);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve) => {
    const end = (answer: string | null): void => {
      process.stderr.write('\n');
      lines.close();
      resolve(answer === '' ? null : answer);
    };
    lines.once('line', end);
    lines.once('SIGINT', () => end(null));
  });
}
