// `npm run soak`: five minutes of a real Electron, which hold an hour's worth of use; `npm test` has a part of it.
process.env.OFFHOOK_SOAK = 'hour';
process.argv.push('e2e', 'soak');
await import('./test.mjs');
