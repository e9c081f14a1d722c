import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { expect, test } from 'vitest';
import { systemAuthorities } from '../../electron/settings/authorities';
import { readTextFile } from '../../electron/settings/text-file';
import { temporaryFolder } from '../support/temp-folder';
import { runTool } from '../support/tool';

const PEM = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

test('the first of the known places that has authorities is read', async () => {
  const folder = await temporaryFolder();
  const places = ['none', 'empty', 'first', 'second'].map((name) => join(folder, name));
  await writeFile(join(folder, 'empty'), '');
  await writeFile(join(folder, 'first'), PEM);
  await writeFile(join(folder, 'second'), `${PEM}${PEM}`);
  const own = await systemAuthorities([]);
  expect(await systemAuthorities(places)).toEqual(own ?? [PEM]);
});

test('where nobody can tell, nothing is said', async () => {
  const known = await systemAuthorities([join(await temporaryFolder(), 'none')]);
  // A Node that reads the system's own store needs no file.
  expect(known === undefined || known.length > 0).toBe(true);
});

test("this computer's own are such that a connection can be made with them", async () => {
  const ca = await systemAuthorities();
  if (ca) expect(() => createSecureContext({ ca: [...ca] })).not.toThrow();
});

test('a text file is read whole', async () => {
  const path = join(await temporaryFolder(), 'ca.pem');
  await writeFile(path, `${PEM}# ä\n`);
  expect(await readTextFile(path)).toBe(`${PEM}# ä\n`);
});

test('what is no text file, or too large a one, keeps nobody waiting', async () => {
  const folder = await temporaryFolder();
  const [huge, pipe] = [join(folder, 'huge'), join(folder, 'pipe')];
  await writeFile(huge, '');
  await truncate(huge, 5_000_000_000);
  for (const path of [huge, folder, join(folder, 'none'), '', 'a\0b'])
    await expect(readTextFile(path)).rejects.toThrow();
  if (process.platform === 'win32') return;
  await runTool('mkfifo', [pipe]);
  await expect(readTextFile(pipe)).rejects.toThrow();
  await expect(readTextFile('/dev/zero')).rejects.toThrow();
});
