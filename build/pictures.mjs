// `npm run pictures`: takes the README's pictures anew, from the real windows, with the test that looks at them.
import { at } from './places.mjs';

process.env.OFFHOOK_PICTURES = at('build', 'pictures');
process.argv.push('e2e', 'looks');
await import('./test.mjs');
