import { lstatSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '../contract/problem';
import { codeOf } from '../settings/error-code';

/** Where a control socket is to be stands in a folder of another user's, or in one that others may write to. */
export class ForeignPlaceError extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} belongs to another user, or is open to others`);
    this.name = 'ForeignPlaceError';
    this.folder = folder;
  }
}

const WRITE_FOR_OTHERS = 0o022;

/** Nothing is there, and nothing can be. */
const NOTHING: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

const isOurs = ({ uid }: Stats): boolean => uid === process.getuid?.();

/**
 * Whether a control socket may be at `path`: `ours` – only this user can have laid one there; `none` – there is nothing. Named
 * pipes of Windows are each user's own by their name.
 *
 * @throws ForeignPlaceError where another user may have laid it, to hear commands or to answer them
 */
export function socketPlace(path: string): 'ours' | 'none' {
  if (path.startsWith('\\\\')) return 'ours';
  const folder = dirname(path);
  // A link that is the user's own is the user's own wish.
  const orNothing = (look: () => Stats): Stats | null => {
    try {
      return look();
    } catch (error) {
      if (NOTHING.has(codeOf(error))) return null;
      // What we may not even look at is not ours.
      throw new ForeignPlaceError(folder);
    }
  };
  // At once: hundreds of links that come together would wait for each other's looks.
  const link = orNothing(() => lstatSync(folder));
  const found = orNothing(() => statSync(folder));
  const socket = orNothing(() => lstatSync(path));
  if (!link || !found) return 'none';
  const isFolderOurs = isOurs(link) && isOurs(found) && (found.mode & WRITE_FOR_OTHERS) === 0;
  if (!isFolderOurs || (socket && !isOurs(socket))) throw new ForeignPlaceError(folder);
  return socket ? 'ours' : 'none';
}

/** Why no command line reaches an Offhook whose control socket could not be made at `path`. */
export const commandsUnheard = (path: string, error: unknown): Problem =>
  error instanceof ForeignPlaceError
    ? { code: 'commands-unheard', place: error.folder, reason: null }
    : { code: 'commands-unheard', place: dirname(path), reason: codeOf(error) };
