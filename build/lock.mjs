import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isListening, listenAt, untilSilent } from './listening.mjs';
import { CACHE } from './places.mjs';
import { say } from './say.mjs';
import { Trouble } from './trouble.mjs';

const WAIT_LIMIT_MS = 15 * 60_000;
/** A socket gets its name far sooner. */
const NAMELESS_LIMIT_MS = 60_000;
const TICKET = /^lock-([a-z]+)\.(\d+)\.([\w-]+)$/;
const NAMELESS = 'lock-new.';
/** A file system that knows no sockets: a Windows disk under Linux, the shared folder of a virtual machine. */
const NO_SOCKETS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

/**
 * Lets one process at a time do `work`: two terminals may start Offhook on the same fresh clone.
 *
 * The holder of a lock listens on a socket, which the system closes when the process ends, however it ends. A process id
 * in a file would outlive the process and then name a stranger. A file that the holder touches now and then would be taken
 * from a process that was stopped for a while (Ctrl+Z, a laptop asleep) and then goes on working.
 *
 * @template Result
 * @param {string} name
 * @param {(handles: readonly number[]) => Promise<Result>} work
 *   `handles`: for `run`; the lock is then held until the child has ended, even when this process is killed before it
 * @returns {Promise<Result>}
 */
export async function alone(name, work, { folder = CACHE, limitMs = WAIT_LIMIT_MS } = {}) {
  const patience = waitUntil(Date.now() + limitMs, name);
  const held =
    process.platform === 'win32' ? await takePipe(name, folder, patience) : await takeTurn(name, folder, patience);
  try {
    return await work(held.handles);
  } finally {
    held.leave(); // `process.exit` leaves it to the system: a child may still be at work
  }
}

/** Says once that another process is waited for, and gives up in the end. */
function waitUntil(giveUpAt, name) {
  let told = false;
  return (folder, place) => {
    const left = giveUpAt - Date.now();
    if (left <= 0) throw new Trouble(`another Offhook still prepares the ${name}; end it, then start again`);
    if (!told) say(`another Offhook prepares the ${name}; waiting for it`);
    told = true;
    return untilSilent(folder, place, left);
  };
}

/** Windows gives a pipe's name to one process, and takes it back by itself. */
async function takePipe(name, folder, patience) {
  mkdirSync(folder, { recursive: true });
  const pipe = `\\\\.\\pipe\\offhook-${markOf(folder)}-${name}`;
  for (;;) {
    try {
      const { handles, close } = await listenAt('', pipe);
      return { handles, leave: close };
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
    await patience('', pipe);
  }
}

/**
 * A queue in a folder: a process draws a ticket, which is a socket with a number in its name, and works when no ticket
 * before its own is alive. A ticket gets its name only when it listens, and no name is used twice: a silent ticket is dead
 * for good, so that several processes may remove it at the same time and never remove a living one.
 */
async function takeTurn(name, wanted, patience) {
  const { folder, ticket } = await queueUp(name, wanted);
  try {
    for (;;) {
      const [first] = (await living(folder, name, ticket)).filter((other) => isBefore(other, ticket));
      if (!first) return ticket;
      await patience(folder, first.file);
    }
  } catch (error) {
    ticket.leave();
    throw error;
  }
}

/**
 * Draws a ticket behind all others. Where another with a higher number has come meanwhile, its process may have looked
 * before this ticket was there, and be at work: this one is given back, for a new one. Of two tickets the one that got its
 * name later is seen with the other there, so that two processes never both take themselves for the first.
 */
async function queueUp(name, wanted) {
  for (let folder = wanted; ; ) {
    mkdirSync(folder, { recursive: true });
    try {
      const last = Math.max(0, ...(await living(folder, name)).map(({ number }) => number));
      const ticket = await draw(folder, name, last + 1);
      const others = await living(folder, name, ticket);
      if (!others.some((other) => isBefore(ticket, other))) return { folder, ticket };
      ticket.leave();
    } catch (error) {
      if (folder === wanted && NO_SOCKETS.includes(error.code)) folder = privateFolder(wanted);
      else if (error.code !== 'ENOENT') throw error; // removed by another process, or with the whole cache: once more
    }
  }
}

async function draw(folder, name, number) {
  const unique = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const { handles, close } = await listenAt(folder, `${NAMELESS}${unique}`);
  const file = `lock-${name}.${number}.${unique}`;
  const leave = () => {
    forget(folder, file);
    close();
  };
  try {
    renameSync(join(folder, `${NAMELESS}${unique}`), join(folder, file));
  } catch (error) {
    close();
    throw error;
  }
  return { file, number, unique, handles, leave };
}

/** The tickets of a lock that are alive, without `own`; removes the dead ones. */
async function living(folder, name, own) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const { name: file } of entries) if (file.startsWith(NAMELESS)) sweepNameless(folder, file);
  const tickets = entries.map(readTicket).filter((ticket) => ticket?.name === name && ticket.file !== own?.file);
  const alive = await Promise.all(tickets.map(({ file, isSocket }) => isSocket && isListening(folder, file)));
  for (const [nth, { file }] of tickets.entries()) if (!alive[nth]) forget(folder, file);
  return tickets.filter((_, nth) => alive[nth]);
}

function readTicket(entry) {
  const [file, name, number, unique] = TICKET.exec(entry.name) ?? [];
  return file === undefined ? null : { file, name, number: Number(number), unique, isSocket: entry.isSocket() };
}

const isBefore = (one, other) =>
  one.number < other.number || (one.number === other.number && one.unique < other.unique);

/** Removes the socket of a process that was killed before it had a name; a process that lives after all draws again. */
function sweepNameless(folder, file) {
  const about = lstatSync(join(folder, file), { throwIfNoEntry: false });
  if (about && Date.now() - about.mtimeMs > NAMELESS_LIMIT_MS) forget(folder, file);
}

function forget(folder, file) {
  try {
    rmSync(join(folder, file), { recursive: true, force: true });
  } catch {
    // Another user's, which may stay: it holds nothing.
  }
}

/** Another folder for the same lock, in which only this user can write. */
function privateFolder(wanted) {
  const folder = join(realpathSync(tmpdir()), `offhook-${process.getuid()}-${markOf(wanted)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const about = lstatSync(folder);
  if (!about.isDirectory() || about.uid !== process.getuid())
    throw new Trouble(`${folder} is not yours; remove it, then start again`);
  return folder;
}

const markOf = (folder) => createHash('sha256').update(realpathSync.native(folder)).digest('hex').slice(0, 16);
