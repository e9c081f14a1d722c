import { open, rename, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../contract/problem';
import { behindLinks, markOf, removeLeftovers, writeAtomically } from './atomic';
import { decodeText } from './decode';
import { codeOf } from './error-code';

/** More than anything we keep ever takes: the largest history has 22 MB. */
const FILE_MOST_BYTES = 32_000_000;

/** The content of a file, how it is written, and the problems that are named when that goes wrong. */
export interface Kind<Kept> {
  /** The number of today's form: a file with a higher one was written by a newer Offhook. */
  readonly version: number;
  /** @throws Error where the content is not ours. */
  readonly read: (stored: unknown) => Kept;
  readonly print: (kept: Kept) => string;
  /** The content before anything was kept. */
  readonly fresh: () => Kept;
  readonly isBroken: (keptAs: string) => Problem;
  readonly isNewer: () => Problem;
  readonly isNotRead: (reason: string) => Problem;
  readonly isNotSaved: (reason: string) => Problem;
}

export interface KeptFile<Kept> {
  readonly kept: Kept;
  /** What the user has to know about how the file was found. */
  readonly notice: Problem | null;
  /** Writes `next` atomically, after the write under way; answers with the reason when that was impossible. */
  save(next: Kept): Promise<Problem | null>;
  /** The content that another program has written since we read or wrote it last; null: none. */
  changed(): Promise<Kept | null>;
  /** Why nothing may be written over what stands there; null: there is no reason. */
  blocked(): Problem | null;
  /** What the user has to know about what another program has written meanwhile; null: nothing, or it was taken before. */
  takeNotice(): Problem | null;
}

type Found<Kept> = { readonly mark: string } & (
  | { readonly is: 'kept'; readonly kept: Kept }
  | { readonly is: 'none' }
  /** There is a file, and it is no use: not readable, not JSON, or not ours. */
  | { readonly is: 'useless'; readonly reason: string }
  /** A newer Offhook has written it. */
  | { readonly is: 'newer' }
);

const NO_FILE = 'none';

const markOfFound = (found: Found<unknown>): string => (found.is === 'kept' ? found.mark : NO_FILE);

type Text = { readonly text: string; readonly mark: string } | { readonly reason: string; readonly mark: string };

async function readText(path: string): Promise<Text> {
  // A pipe in its place would keep us waiting for ever.
  if (!(await stat(path)).isFile()) return { reason: 'no file', mark: '' };
  const file = await open(path, 'r');
  try {
    const about = await file.stat();
    const mark = markOf(about);
    return about.size > FILE_MOST_BYTES
      ? { reason: 'too large', mark }
      : { text: decodeText(await file.readFile()), mark };
  } finally {
    await file.close();
  }
}

const isNewer = (stored: unknown, version: number): boolean =>
  typeof stored === 'object' &&
  stored !== null &&
  'version' in stored &&
  Number.isInteger(stored.version) &&
  Number(stored.version) > version;

/** Looks into a file, and changes nothing. Never throws. */
export async function findKept<Kept>(
  path: string,
  { read, version }: Pick<Kind<Kept>, 'read' | 'version'>,
): Promise<Found<Kept>> {
  const text = await readText(path).catch((error: unknown) => ({ reason: codeOf(error), mark: '' }));
  if ('reason' in text) {
    return text.reason === 'ENOENT' ? { is: 'none', mark: NO_FILE } : { is: 'useless', ...text };
  }
  try {
    const stored: unknown = JSON.parse(text.text);
    if (isNewer(stored, version)) return { is: 'newer', mark: text.mark };
    return { is: 'kept', kept: read(stored), mark: text.mark };
  } catch {
    return { is: 'useless', reason: 'broken', mark: text.mark }; // The file itself is the evidence.
  }
}

/**
 * A file we cannot use is the user's work: it is kept beside the new one, under a name that says when.
 *
 * @returns that name; null: it stays where it is, and nothing may be written over it
 */
async function keepAside(path: string, now: number, why: 'broken' | 'edited' = 'broken'): Promise<string | null> {
  const aside = `${path}.${why}-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  return rename(path, aside).then(
    () => basename(aside),
    () => null,
  );
}

/** Why a file that is there cannot be used, for a program that leaves it as it is; null: it can, or there is none. */
export const whyUnread = (
  found: Found<unknown>,
  kind: Pick<Kind<unknown>, 'isNewer' | 'isNotRead'>,
): Problem | null => {
  if (found.is === 'newer') return kind.isNewer();
  return found.is === 'useless' ? kind.isNotRead(found.reason) : null;
};

/** Whether the text to be written can be read back: one that cannot would be put aside at the next start. */
function isReadBack<Kept>(text: string, { read }: Pick<Kind<Kept>, 'read'>): boolean {
  try {
    read(JSON.parse(text));
    return Buffer.byteLength(text) <= FILE_MOST_BYTES;
  } catch {
    return false;
  }
}

/**
 * Opens a file, or starts afresh where there is none. One that is no use is kept aside and said so; where even that is
 * impossible, and where a newer Offhook has written it, nothing is saved, so that nothing is lost.
 */
export async function openKept<Kept>(named: string, kind: Kind<Kept>, now: () => number): Promise<KeptFile<Kept>> {
  const path = await behindLinks(named).catch(() => named); // Then it cannot be read either, which is said.
  const [found] = await Promise.all([findKept(path, kind), removeLeftovers(path)]);
  const keptAs = found.is === 'useless' ? await keepAside(path, now()) : null;
  const unread = keptAs === null ? whyUnread(found, kind) : null;
  /** Why nothing may be written over what stands there; null: there is no reason. */
  let blocked: Problem | null = found.is === 'useless' && unread ? kind.isNotSaved(found.reason) : unread;
  let mark = markOfFound(found);
  let later: Problem | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  /** Looks what another program has put there since, and keeps aside a file that is not to be lost. */
  const look = async (): Promise<Found<Kept> | null> => {
    if (blocked !== null || (await markNow(path)) === mark) return null;
    const again = await findKept(path, kind);
    mark = markOfFound(again);
    if (again.is === 'newer') {
      blocked = kind.isNewer();
      later = blocked;
    }
    if (again.is === 'useless') {
      const name = await keepAside(path, now());
      // Where that is impossible, so is writing, which says it.
      if (name !== null) later = kind.isBroken(name);
    }
    return again;
  };
  const write = async (text: string): Promise<Problem | null> => {
    try {
      mark = await writeAtomically(path, text, { toDisk: true });
      return null;
    } catch (error) {
      return kind.isNotSaved(codeOf(error));
    }
  };
  return {
    kept: found.is === 'kept' ? found.kept : kind.fresh(),
    notice: keptAs === null ? unread : kind.isBroken(keptAs),
    save(next) {
      if (blocked !== null) return Promise.resolve(blocked);
      const text = kind.print(next);
      if (!isReadBack(text, kind)) return Promise.resolve(kind.isNotSaved('it could not be read back'));
      const result = writing.then(async () => {
        // A program that has looked itself has taken in what it found.
        const theirs = await look();
        if (theirs?.is === 'kept') await keepAside(path, now(), 'edited');
        return blocked ?? write(text);
      });
      writing = result;
      return result;
    },
    async changed() {
      const again = await look();
      if (again?.is === 'none') return kind.fresh();
      return again?.is === 'kept' ? again.kept : null;
    },
    blocked: () => blocked,
    takeNotice() {
      const taken = later;
      later = null;
      return taken;
    },
  };
}

/** Which file stands there at this moment. */
const markNow = (path: string): Promise<string> =>
  stat(path).then(markOf, (error: unknown) => (codeOf(error) === 'ENOENT' ? NO_FILE : codeOf(error)));
