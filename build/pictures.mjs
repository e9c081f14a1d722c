// `npm run pictures`: takes the README's pictures anew, from the real windows, with the tests that look at them.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, CACHE } from './places.mjs';

const taken = join(CACHE, 'pictures');
const shown = at('build', 'pictures');

process.env.OFFHOOK_PICTURES = taken;
// Every face, not only one of each layout.
process.env.OFFHOOK_TEST_LONG = '1';
process.argv.push('e2e', 'looks', 'by-registration', 'soft-keys');
process.once('exit', (code) => {
  if (code !== 0) return;
  rmSync(shown, { recursive: true, force: true });
  mkdirSync(shown, { recursive: true });
  const named = readFileSync(at('README.md'), 'utf8').match(/(?<=build\/pictures\/)[\w-]+\.png/g) ?? [];
  for (const name of new Set(named)) copyFileSync(join(taken, name), join(shown, name));
});
await import('./test.mjs');
