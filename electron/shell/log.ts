import type { LogFile } from '../settings/log-file';
import { type Log, logLine } from '../settings/log-line';

/** Writes events to standard error (`say`) and into the log file, without numbers and secrets. */
export const createLog =
  (file: LogFile, say: (line: string) => void): Log =>
  (where, what, facts) => {
    const line = logLine(where, what, facts);
    say(line);
    file.write(line);
  };
