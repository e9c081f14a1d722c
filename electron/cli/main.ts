import { version } from '../../package.json';
import { processOutput } from './output';
import { conclude, runCommandLine } from './run';

/** A keychain that says nothing holds on to a thread of Node's; no caller waits for it once the answer is printed. */
const LEAVE_AFTER_MS = 1_000;

const output = processOutput();

/**
 * Whether it was answered. Otherwise no Offhook runs that could be asked, and the script that has run this starts one
 * (build/starts.mjs).
 */
export const answered = runCommandLine(process.argv.slice(2), { version, output }).then(async (code) => {
  process.exitCode = typeof code === 'number' ? code : 1;
  if (typeof code !== 'number') return false;
  // The output must reach a slow reader first.
  process.exitCode = await conclude(code, output);
  setTimeout(() => process.exit(), LEAVE_AFTER_MS).unref();
  return true;
});
