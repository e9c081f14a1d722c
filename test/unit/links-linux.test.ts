import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { linuxLinks, OUR_ID } from '../../electron/shell/links/linux';
import { temporaryFolder } from '../support/temp-folder';

const ANOTHER = 'calls.desktop';
const COMMAND = ['/opt/Offhook/offhook', '--'];

/** xdg-mime as far as these files go, in a few lines of shell: the real one is asked in test/e2e/links.test.ts. */
const XDG_MIME = `#!/bin/sh
list="$XDG_CONFIG_HOME/mimeapps.list"
case "$1" in
  query) grep "^$3=" "$list" 2>/dev/null | tail -n 1 | cut -d= -f2- | cut -d';' -f1 ;;
  default)
    grep -v "^$3=" "$list" > "$list.new" 2>/dev/null
    grep -q '^.Default' "$list.new" || echo '[Default Applications]' >> "$list.new"
    echo "$3=$2" >> "$list.new"
    mv "$list.new" "$list" ;;
esac
`;

/** A Linux of one user: folders of their own, and a program that opens tel links. */
async function linux({ tool = XDG_MIME, had = '' } = {}) {
  const home = await temporaryFolder();
  const [programs, config, bin] = [join(home, 'data', 'applications'), join(home, 'config'), join(home, 'bin')];
  await Promise.all([programs, config, bin].map((folder) => mkdir(folder, { recursive: true })));
  await writeFile(join(programs, ANOTHER), '[Desktop Entry]\nName=Calls\nExec=calls %u\n');
  if (tool !== '') await writeFile(join(bin, 'xdg-mime'), tool, { mode: 0o755 });
  const list = join(config, 'mimeapps.list');
  await writeFile(list, had);
  const system = tool === '' ? '' : ':/usr/bin:/bin';
  const env = {
    PATH: `${bin}${system}`,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: config,
    XDG_DATA_DIRS: '/nowhere',
  };
  const links = (command: readonly string[] = COMMAND) => linuxLinks({ env, command });
  const state = async (command = COMMAND) => (await links(command).look()).find(({ scheme }) => scheme === 'tel');
  return {
    links,
    state,
    list: () => readFile(list, 'utf8'),
    entry: () => readFile(join(programs, OUR_ID), 'utf8'),
    config,
  };
}

test('a scheme is taken and given back to the program that had it', async () => {
  const { links, state, list, entry } = await linux({
    had: `[Default Applications]\nx-scheme-handler/tel=${ANOTHER}\ntext/html=web.desktop\n`,
  });
  expect(await state()).toEqual({ scheme: 'tel', ours: false, opensWith: 'Calls', change: 'here' });
  expect(await links().change('tel', true)).toBe(true);
  expect(await state()).toEqual({ scheme: 'tel', ours: true, opensWith: 'Offhook', change: 'here' });
  expect(await entry()).toContain('Exec=/opt/Offhook/offhook -- %u\n');
  expect(await entry()).toContain('MimeType=x-scheme-handler/tel;\n');
  expect(await links().change('tel', false)).toBe(true);
  expect(await state()).toMatchObject({ ours: false, opensWith: 'Calls' });
  expect(await list()).toContain('text/html=web.desktop');
  await expect(entry()).rejects.toThrow('ENOENT');
});

test('where nobody opened it before, nobody does afterwards', async () => {
  const { links, state, list } = await linux();
  expect(await state()).toEqual({ scheme: 'tel', ours: false, opensWith: null, change: 'here' });
  expect(await links().change('tel', true)).toBe(true);
  expect(await links().change('tel', false)).toBe(true);
  expect(await state()).toEqual({ scheme: 'tel', ours: false, opensWith: null, change: 'here' });
  expect(await list()).not.toContain(OUR_ID);
});

test('all at once leaves none out', async () => {
  const { links, entry } = await linux();
  const one = links();
  const all = ['tel', 'callto', 'sip', 'sips'] as const;
  expect(await Promise.all(all.map((scheme) => one.change(scheme, true)))).toEqual([true, true, true, true]);
  expect((await one.look()).map(({ ours }) => ours)).toEqual([true, true, true, true]);
  expect(await one.change('callto', false)).toBe(true);
  expect((await one.look()).map(({ ours }) => ours)).toEqual([true, false, true, true]);
  expect(await entry()).toContain('MimeType=x-scheme-handler/tel;x-scheme-handler/sip;x-scheme-handler/sips;\n');
});

test('what another copy of Offhook has laid there is not ours, until somebody says so again', async () => {
  const { links, state } = await linux();
  expect(await links(['/old/Offhook.AppImage', '--']).change('tel', true)).toBe(true);
  expect(await state()).toMatchObject({ ours: false, opensWith: 'Offhook', change: 'here' });
  expect(await links().change('tel', true)).toBe(true);
  expect(await state()).toMatchObject({ ours: true });
});

test('a system without the tool cannot be asked and is not changed', async () => {
  const { links, state } = await linux({ tool: '' });
  expect(await state()).toEqual({ scheme: 'tel', ours: false, opensWith: null, change: 'in-system-settings' });
  expect(await links().change('tel', true)).toBe(false);
});

/** A desktop whose own list comes before the user's: it goes on opening links with another program. */
const STUBBORN = XDG_MIME.replace('query) ', `query) echo ${ANOTHER}; exit;;\n  never) `);

test.each([
  ['no list', null],
  ['a list of others', `[Default Applications]\ntext/html=web.desktop\n`],
])('what the desktop does not follow leaves nothing behind: %s', async (_, had) => {
  const { links, config, list, entry } = await linux({ tool: STUBBORN, had: had ?? '' });
  if (had === null) await rm(join(config, 'mimeapps.list'));
  expect(await links().change('tel', true)).toBe(false);
  expect(await list().catch(() => null)).toBe(had);
  await expect(entry()).rejects.toThrow('ENOENT');
});

test('a tool that does nothing is not believed', async () => {
  const { links, state } = await linux({ tool: '#!/bin/sh\nexit 0\n' });
  expect(await links().change('tel', true)).toBe(false);
  expect(await state()).toMatchObject({ ours: false });
});

test('a tool that never ends is given up', async () => {
  const { state } = await linux({ tool: '#!/bin/sh\nsleep 8\n' });
  expect(await state()).toMatchObject({ ours: false, change: 'in-system-settings' });
});

test('a list that is a link to somewhere else stays one', async () => {
  const { links, list, config } = await linux();
  const elsewhere = join(dirname(config), 'dotfiles.list');
  expect(await links().change('tel', true)).toBe(true);
  await writeFile(elsewhere, await list());
  const { lstat, rm } = await import('node:fs/promises');
  await rm(join(config, 'mimeapps.list'));
  await symlink(elsewhere, join(config, 'mimeapps.list'));
  expect(await links().change('tel', false)).toBe(true);
  expect((await lstat(join(config, 'mimeapps.list'))).isSymbolicLink()).toBe(true);
  expect(await readFile(elsewhere, 'utf8')).not.toContain(OUR_ID);
});
