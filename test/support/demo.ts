import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { JournalEntry } from '../../electron/demo/journal';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { PATIENCE_MS } from './patience';

/** A demo phone for one test: nothing it does takes time, and it ends with the test. */
export const demoPhone = async (options: DemoOptions = {}): Promise<DemoPhone> => {
  const phone = await startDemoPhone({ pace: 'instant', ...options });
  onTestFinished(() => phone.stop());
  return phone;
};

/**
 * The first journal entry, past or to come, that `wanted` accepts. Rejects after `PATIENCE_MS` with all that the
 * phone did instead.
 */
export const entry = (phone: DemoPhone, wanted: (entry: JournalEntry) => boolean): Promise<JournalEntry> => {
  const there = phone.journal.find(wanted);
  if (there !== undefined) return Promise.resolve(there);
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      stop();
      const seen = phone.journal.map((one) => JSON.stringify(one)).join('\n');
      reject(new Error(`The demo phone's journal had no such entry in ${PATIENCE_MS} ms. It has:\n${seen}`));
    }, PATIENCE_MS);
    const stop = phone.onEntry((one) => {
      if (!wanted(one)) return;
      clearTimeout(giveUp);
      stop();
      resolve(one);
    });
  });
};

/** Every number the phone dialled, in order. */
export const dialled = (phone: DemoPhone): readonly string[] =>
  phone.journal.flatMap((one) => (one.is === 'dial' ? [one.number] : []));

/** Every key the phone took, in order. */
export const pressed = (phone: DemoPhone): readonly string[] =>
  phone.journal.flatMap((one) => (one.is === 'key' ? [one.key] : []));

/** Writes bytes to the phone's port as they are, and gives everything that comes back until it closes. */
export const rawExchange = (phone: Pick<DemoPhone, 'port'>, bytes: string | Uint8Array): Promise<string> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port: phone.port });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('The demo phone kept the connection open.')));
    socket.on('data', (part) => parts.push(part));
    // A reset is the phone's right too; the words that it said before count.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
    socket.write(bytes);
  });
