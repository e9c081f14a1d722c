import { startDemoPhone } from './demo-phone';
import { clockTime } from './moments';
import type { DemoOptions } from './options';
import { entryWords } from './words';

/** Signals that end a program that a user started by hand. */
const ENDINGS = ['SIGINT', 'SIGTERM'] as const;

const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      for (const signal of ENDINGS) process.off(signal, end);
      resolve();
    };
    for (const signal of ENDINGS) process.on(signal, end);
  });

/**
 * Runs a demo phone until SIGINT or SIGTERM, and prints its addresses and every journal entry, a line each.
 * Rejects as `startDemoPhone` does. `ended` says when it is over, for a caller that sends no signals.
 */
export const serveDemo = async (
  options: DemoOptions,
  print: (line: string) => void,
  ended: () => Promise<void> = untilEnded,
): Promise<void> => {
  const phone = await startDemoPhone({
    ...options,
    onJournal: (entry) => {
      options.onJournal?.(entry);
      print(`${clockTime(entry.at)}  ${entryWords(entry)}`);
    },
  });
  const bySip = phone.sip ? ` and at sip:${phone.sip.user}@127.0.0.1:${phone.sip.port}` : '';
  print(`A demo snom ${phone.model} listens at ${phone.origin}${bySip} (Ctrl+C ends it)`);
  await ended();
  await phone.stop();
};
