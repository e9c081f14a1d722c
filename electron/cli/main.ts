import { version } from '../../package.json';
import { processOutput } from './output';
import { runCommandLine } from './run';

/** A keychain that says nothing holds on to a thread of Node's; nobody waits for it once the answer is printed. */
const LEAVE_AFTER_MS = 1_000;

// The exit code is set, not enforced at once: what was printed must reach a slow pipe first.
void runCommandLine(process.argv.slice(2), { version, output: processOutput() }).then((code) => {
  process.exitCode = code;
  setTimeout(() => process.exit(), LEAVE_AFTER_MS).unref();
});
