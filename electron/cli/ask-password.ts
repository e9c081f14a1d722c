import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** `none`: there is no terminal to ask on, or nothing was typed. `cancelled`: the user wants none of it. */
export type AskedPassword =
  | { readonly is: 'given'; readonly password: string }
  | { readonly is: 'none' }
  | { readonly is: 'cancelled' };

/**
 * Asks for a password on the terminal without showing it. The question goes to standard error: standard output is for
 * the answer alone.
 */
export function askPassword(question: string): Promise<AskedPassword> {
  if (!process.stdin.isTTY) return Promise.resolve({ is: 'none' });
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve) => {
    const end = (answer: AskedPassword): void => {
      process.stderr.write('\n');
      resolve(answer);
      lines.close();
    };
    lines.once('line', (password) => end(password === '' ? { is: 'none' } : { is: 'given', password }));
    lines.once('SIGINT', () => end({ is: 'cancelled' }));
    // Ctrl+D; after an answer it changes nothing.
    lines.once('close', () => resolve({ is: 'cancelled' }));
  });
}
