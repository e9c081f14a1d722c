import type { LogFile } from '../settings/log-file';
import { type Log, logLine } from '../settings/log-line';

/** Writes what happened to standard error and into the log file, without numbers and secrets. */
export const createLog =
  (file: LogFile): Log =>
  (where, what, facts) => {
    const line = logLine(where, what, facts);
    process.stderr.write(`${line}\n`);
    file.write(line);
  };
