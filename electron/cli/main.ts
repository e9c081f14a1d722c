import { version } from '../../package.json';
import { runCommandLine } from './run';

/** A keychain that says nothing holds on to a thread of Node's; nobody waits for it once the answer is printed. */
const LEAVE_AFTER_MS = 1_000;

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);

// Whoever reads us may leave before we have finished; there is nobody to tell then.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// The exit code is set, not enforced at once: what was printed must reach a slow pipe first.
void runCommandLine(process.argv.slice(2), {
  version,
  output: { out: write(process.stdout), err: write(process.stderr) },
}).then((code) => {
  process.exitCode = code;
  setTimeout(() => process.exit(), LEAVE_AFTER_MS).unref();
});
