import { open, rename, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../contract/problem';
import { markOf, removeLeftovers, writeAtomically } from './atomic';

/** More than anything we keep ever takes: the largest history has 22 MB. */
const FILE_MOST_BYTES = 32_000_000;

/** What is kept in a file, how it is written, and what is said when that goes wrong. */
export interface Kind<Kept> {
  /** @throws Error where what stands there is not ours. */
  readonly read: (stored: unknown) => Kept;
  readonly print: (kept: Kept) => string;
  /** What there is before anything was kept. */
  readonly fresh: () => Kept;
  readonly isBroken: (keptAs: string) => Problem;
  readonly isNotRead: (reason: string) => Problem;
  readonly isNotSaved: (reason: string) => Problem;
}

export interface KeptFile<Kept> {
  readonly kept: Kept;
  /** What the user has to know about how the file was found. */
  readonly notice: Problem | null;
  /** Writes `next` atomically, after whatever is being written; answers with the reason when that was impossible. */
  save(next: Kept): Promise<Problem | null>;
  /** What another program has written since we read or wrote it last; null: nothing. */
  changed(): Promise<Kept | null>;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

type Found<Kept> = { readonly mark: string } & (
  | { readonly is: 'kept'; readonly kept: Kept }
  | { readonly is: 'none' }
  /** There is a file, and it is no use: not readable, not JSON, or not ours. */
  | { readonly is: 'useless'; readonly reason: string }
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
    return about.size > FILE_MOST_BYTES ? { reason: 'too large', mark } : { text: await file.readFile('utf8'), mark };
  } finally {
    await file.close();
  }
}

/** Looks what is in a file, and changes nothing. Never throws. */
export async function findKept<Kept>(path: string, { read }: Pick<Kind<Kept>, 'read'>): Promise<Found<Kept>> {
  const text = await readText(path).catch((error: unknown) => ({ reason: codeOf(error), mark: '' }));
  if ('reason' in text) {
    return text.reason === 'ENOENT' ? { is: 'none', mark: NO_FILE } : { is: 'useless', ...text };
  }
  try {
    return { is: 'kept', kept: read(JSON.parse(text.text)), mark: text.mark };
  } catch {
    return { is: 'useless', reason: 'broken', mark: text.mark }; // The file itself is the evidence.
  }
}

/**
 * A file we cannot use is somebody's work: it is kept beside the new one, under a name that says when.
 *
 * @returns that name; null: it stays where it is, and nothing may be written over it
 */
async function keepAside(path: string, now: number): Promise<string | null> {
  const aside = `${path}.broken-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  return rename(path, aside).then(
    () => basename(aside),
    () => null,
  );
}

/**
 * Opens a file, or starts afresh where there is none. One that is no use is kept aside and said so; where even that is
 * impossible, nothing is saved, so that nothing is lost.
 */
export async function openKept<Kept>(path: string, kind: Kind<Kept>, now: () => number): Promise<KeptFile<Kept>> {
  const [found] = await Promise.all([findKept(path, kind), removeLeftovers(path)]);
  const keptAs = found.is === 'useless' ? await keepAside(path, now()) : null;
  const blocked = found.is === 'useless' && keptAs === null ? found.reason : null;
  let mark = markOfFound(found);
  let writing: Promise<unknown> = Promise.resolve();
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
    notice: keptAs !== null ? kind.isBroken(keptAs) : blocked !== null ? kind.isNotRead(blocked) : null,
    save(next) {
      if (blocked !== null) return Promise.resolve(kind.isNotSaved(blocked));
      const text = kind.print(next);
      const result = writing.then(() => write(text));
      writing = result;
      return result;
    },
    async changed() {
      if (blocked !== null || (await markNow(path)) === mark) return null;
      const again = await findKept(path, kind);
      mark = markOfFound(again);
      if (again.is === 'useless') await keepAside(path, now());
      if (again.is === 'none') return kind.fresh();
      return again.is === 'kept' ? again.kept : null;
    },
  };
}

/** Which file stands there at this moment. */
const markNow = (path: string): Promise<string> =>
  stat(path).then(markOf, (error: unknown) => (codeOf(error) === 'ENOENT' ? NO_FILE : codeOf(error)));
