import type { Output } from '../cli/output';
import type { LogFile } from '../settings/log-file';
import type { Log } from '../settings/log-line';
import type { OutsideRequests } from './outside-requests';

/** What the program has from its first moment on. */
export interface Begun {
  readonly log: Log;
  readonly logFile: LogFile;
  readonly requests: OutsideRequests;
  readonly output: Output;
}
