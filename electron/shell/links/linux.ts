import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LINK_SCHEMES, type LinkHandler, type LinkScheme } from '../../contract/dialling/links';
import { writeAtomically } from '../../settings/atomic';
import {
  type Before,
  isDesktopId,
  type LinkEntry,
  mimeTypeOf,
  printEntry,
  printExec,
  readEntry,
  readExec,
  readName,
} from './desktop-entry';
import type { Links } from './links';
import { withoutProgram } from './mime-apps';
import { mimeAppsFile, ownPrograms, readProgram } from './programs';
import { xdgMime } from './xdg-mime';

/** Our desktop file for links; a package's own is `offhook.desktop`, and stays as it is. */
export const OUR_ID = 'offhook-links.desktop';

interface LinuxDeps {
  readonly env: NodeJS.ProcessEnv;
  /** What the system has to start (`link-command.ts`). */
  readonly command: readonly string[];
}

/**
 * The program that opens a scheme, by the desktop's own tool, and the way to become that: a desktop file of ours, made
 * the default by the same tool. The desktop file keeps the program of before, so that the user can go back.
 */
export function linuxLinks({ env, command }: LinuxDeps): Links {
  const ours = join(ownPrograms(env), OUR_ID);
  const exec = printExec(command);

  const opener = (scheme: LinkScheme): Promise<string | null> => xdgMime(['query', 'default', mimeTypeOf(scheme)], env);

  const readOurs = async (): Promise<Pick<LinkEntry, 'schemes' | 'before'>> => {
    const text = await readFile(ours, 'utf8').catch(() => ''); // None yet.
    return readEntry(text);
  };

  const writeOurs = async (schemes: readonly LinkScheme[], before: Before): Promise<void> => {
    if (schemes.length === 0) return rm(ours, { force: true });
    const text = printEntry({ command, schemes, before });
    if (text !== null) await writeAtomically(ours, text, { toDisk: false });
  };

  const lookAt = async (scheme: LinkScheme): Promise<LinkHandler> => {
    const id = await opener(scheme);
    const text = id ? await readProgram(id, env) : null;
    return {
      scheme,
      // What another copy of Offhook has laid there, one that has moved perhaps, is not this one.
      ours: id === OUR_ID && text !== null && readExec(text) === exec,
      opensWith: text === null ? null : (readName(text) ?? id),
      change: id === null || exec === null ? 'in-system-settings' : 'here',
    };
  };

  const take = async (scheme: LinkScheme): Promise<void> => {
    const [{ schemes, before }, id] = [await readOurs(), await opener(scheme)];
    const had = id && id !== OUR_ID && isDesktopId(id) ? { [scheme]: id } : {};
    await writeOurs(
      LINK_SCHEMES.filter((one) => one === scheme || schemes.includes(one)),
      { ...before, ...had },
    );
    await xdgMime(['default', OUR_ID, mimeTypeOf(scheme)], env);
  };

  const giveBack = async (scheme: LinkScheme): Promise<void> => {
    const { schemes, before } = await readOurs();
    const had = before[scheme];
    await forget(mimeAppsFile(env), scheme);
    if (had && (await readProgram(had, env)) !== null) await xdgMime(['default', had, mimeTypeOf(scheme)], env);
    const { [scheme]: _, ...others } = before;
    await writeOurs(
      schemes.filter((one) => one !== scheme),
      others,
    );
  };

  const change = async (scheme: LinkScheme, on: boolean): Promise<boolean> => {
    const before = await Promise.all([mimeAppsFile(env), ours].map(remember));
    let isDone = false;
    try {
      await (on ? take(scheme) : giveBack(scheme));
      isDone = (await lookAt(scheme)).ours === on;
      return isDone;
    } finally {
      // A change that the desktop does not follow must not come true by itself with its next change.
      if (!isDone) for (const putBack of before) await putBack();
    }
  };

  // One at a time: each reads two files, and writes them anew.
  let last: Promise<unknown> = Promise.resolve();
  return {
    look: () => Promise.all(LINK_SCHEMES.map(lookAt)),
    change(scheme, on) {
      const mine = last.then(() => change(scheme, on));
      last = mine.catch(() => {}); // The caller hears of it.
      return mine;
    },
  };
}

/** Remembers a file as it is now; the function that comes back makes it so again. */
async function remember(file: string): Promise<() => Promise<void>> {
  // null: there is none, or it cannot be read, and so not be written either.
  const read = (): Promise<string | null> => readFile(file, 'utf8').catch(() => null);
  const text = await read();
  return async () => {
    if ((await read()) === text) return;
    if (text === null) await rm(file, { force: true });
    else await writeAtomically(await realpath(file), text, { toDisk: false });
  };
}

/** Takes our name out of the user's list; a list that is a link to somewhere else stays one. */
async function forget(file: string, scheme: LinkScheme): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null); // No list: nothing of ours in it.
  if (text === null) return;
  const without = withoutProgram(text, mimeTypeOf(scheme), OUR_ID);
  if (without !== text) await writeAtomically(await realpath(file), without, { toDisk: false });
}
