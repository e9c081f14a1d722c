// `npm run check`: form, types and dead code, in seconds; every failure is shown.
import { runChecks } from './checks.mjs';
import { ensurePackages } from './packages.mjs';

await ensurePackages();
const results = await runChecks();
for (const { output } of results.filter(({ ok }) => !ok)) process.stdout.write(`${output.trimEnd()}\n\n`);
for (const { name, ok } of results) process.stdout.write(`${ok ? 'passed' : 'FAILED'}  ${name}\n`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
