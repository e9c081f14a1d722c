import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ASK_AGAIN_MS = 200;
/** The answers where no process listens: the socket of a process that has ended, no file, a file that is no socket. */
const NO_LISTENER = ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK', 'EPROTOTYPE'];
/** The answers of a process that others ask, too, or that is about to end. */
const BUSY = ['EAGAIN', 'EBUSY', 'ECONNRESET'];

/**
 * Listens at a name in a folder, without a word: the connection alone shows that this process lives.
 *
 * @returns {Promise<{ handles: readonly number[], close: () => void }>}
 *   `handles`: for the `stdio` of a child, which then keeps the socket open until it has ended, too
 */
export function listenAt(folder, name) {
  const guests = new Set();
  const server = createServer((guest) => {
    guests.add(guest);
    guest.on('error', () => undefined); // 'close' follows
    guest.once('close', () => guests.delete(guest));
    guest.resume();
  });
  const close = () => {
    server.close();
    for (const guest of guests) guest.destroy();
  };
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(Object.assign(error, { path: folder })));
    // Another user who starts the same clone has to be able to ask.
    const place = { path: name, readableAll: true, writableAll: true };
    inFolder(folder, () => server.listen(place, () => resolve({ handles: handlesOf(server), close })));
  });
}

/** Node has no public word for the number of a server's handle; Windows has no number. */
function handlesOf(server) {
  const number = server._handle?.fd;
  return process.platform !== 'win32' && number > 2 ? [number] : [];
}

/** Whether a process listens at a name in a folder. */
export async function isListening(folder, name) {
  const answer = await meet(folder, name);
  if (answer && answer !== 'busy') answer.destroy();
  return answer !== null;
}

/** Waits until no process listens there any more, or for so many ms. */
export async function untilSilent(folder, name, limitMs) {
  const answer = await meet(folder, name);
  if (answer === 'busy') await sleep(ASK_AGAIN_MS);
  if (!answer || answer === 'busy') return;
  const timer = setTimeout(() => answer.destroy(), limitMs);
  answer.on('error', () => undefined); // a killed process: 'close' follows
  await new Promise((resolve) => answer.once('close', resolve).resume());
  clearTimeout(timer);
}

/** @returns a connection, 'busy', or null where no process listens */
function meet(folder, name) {
  return new Promise((resolve, reject) => {
    const socket = inFolder(folder, () => connect(name));
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) => {
      if (NO_LISTENER.includes(error.code)) resolve(null);
      else if (BUSY.includes(error.code)) resolve('busy');
      else reject(Object.assign(error, { path: join(folder, name) }));
    });
  });
}

/**
 * Acts from the folder itself: a socket's path has room for about 100 bytes (unix(7)), and a clone may lie deep. Node binds
 * and connects before it returns. The name of a Windows pipe has no folder.
 */
function inFolder(folder, act) {
  if (folder === '') return act();
  const before = process.cwd();
  try {
    process.chdir(folder);
    return act();
  } catch (error) {
    throw Object.assign(error, { path: folder });
  } finally {
    process.chdir(before);
  }
}
