import { arch, release } from 'node:os';
import type { App } from '../app/app';
import type { SentFrom } from '../app/kernel/asker';
import { type Command, TRAITS } from '../contract/command';
import type { OutcomeOf, Refused } from '../contract/outcome';
import type { ConnectionStatus } from '../contract/phones/state';
import type { Log } from '../settings/log-line';

/** Logs which program this is and what it runs on. */
export function logStart(log: Log, version: string): void {
  const { electron, node } = process.versions;
  log('program', 'starts', { version, system: `${process.platform} ${release()} ${arch()}`, electron, node });
}

/** Logs every change of the way to the phone and what phones were asked for in vain, by their codes; returns the way to stop. */
export const logChanges = (store: App['store'], log: Log): (() => void) =>
  store.subscribe((now, before) => {
    if (statusCode(now.connectionStatus) !== statusCode(before.connectionStatus))
      log('connection', statusCode(now.connectionStatus));
    const { last } = now;
    if (last !== before.last && last?.outcome?.ok === false) failed(log, last.what, last.outcome);
  });

type Send = <Sent extends Command>(command: Sent, from?: SentFrom) => Promise<OutcomeOf<Sent['do']>>;

/** Sends commands, and logs the code of those that the windows do not report. */
export const logFailures =
  (send: Send, log: Log): Send =>
  async (command, from) => {
    const outcome = await send(command, from);
    if (!outcome.ok && !TRAITS[command.do].reports) failed(log, command.do, outcome);
    return outcome;
  };

const failed = (log: Log, what: string, { problem }: Refused): void => log('command', what, { problem: problem.code });

const statusCode = (status: ConnectionStatus): string =>
  status.is === 'trouble' ? `trouble: ${status.problem.code}` : status.is;
