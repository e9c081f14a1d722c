import { expect, test } from 'vitest';
import { Command, type CommandInput } from '../../electron/contract/command';
import { trayMenu } from '../../electron/shell/menu';
import type { Copied } from '../../electron/shell/menu-numbers';
import { isDrawnByDesktop } from '../../electron/shell/tray-menu-kind';
import { words } from '../../renderer/messages/words';
import { atDesk, inBerlin } from '../support/at-desk';
import { dialled } from '../support/demo';

type Desk = Awaited<ReturnType<typeof atDesk>>;

/** The menu as it opens on a platform; `click` chooses its nth number, and does what the entry sends. */
async function openMenu({ app }: Desk, platform: NodeJS.Platform) {
  const sent: CommandInput[] = [];
  const clipboard: Copied | 'read-at-click' = isDrawnByDesktop(platform) ? 'read-at-click' : await app.offerForMenu();
  const entries = trayMenu(app.store.getState(), clipboard, words('en'), (command) => void sent.push(command));
  const [, , number] = entries;
  const numbers = number?.submenu ?? [number];
  return {
    labels: numbers.map((entry) => entry?.label),
    async click(nth = 0) {
      numbers[nth]?.click?.();
      for (const command of sent.splice(0)) await app.sendUnattended(Command.parse(command));
    },
  };
}

const deskInBerlin = () => atDesk({ profile: { rules: inBerlin } });

test.each(['win32', 'darwin'] as const)('%s: an entry dials the very number that it shows', async (platform) => {
  const desk = await deskInBerlin();
  desk.desktop.clipboard = '030 398330';
  const { labels, click } = await openMenu(desk, platform);
  expect(labels[0]).toContain('030 398330');
  desk.desktop.clipboard = '030 1111111';
  // Read again, by these rules, it would be dialled otherwise.
  await desk.send({ do: 'change-rules', phone: 'desk', patch: { outside: { prefix: '9' } } });
  await click();
  expect(dialled(desk.phone)).toEqual(['030398330']);
});

test.each(['win32', 'darwin'] as const)('%s: of several numbers each entry dials its own, once', async (platform) => {
  const desk = await deskInBerlin();
  desk.desktop.clipboard = 'Anna: 030 398330, Ben: 030 398331';
  const { click } = await openMenu(desk, platform);
  await click(1);
  await click(1);
  expect(dialled(desk.phone)).toEqual(['030398331']);
});

test.each(['win32', 'darwin'] as const)(
  '%s: help and what is doubtful is shown first, and nothing is dialled',
  async (platform) => {
    const desk = await deskInBerlin();
    desk.desktop.clipboard = '112';
    const { click } = await openMenu(desk, platform);
    desk.desktop.clipboard = '030 1111111';
    await click();
    expect(dialled(desk.phone)).toEqual([]);
    expect(desk.app.store.getState().offer?.candidates).toMatchObject([{ dials: '112' }]);
    expect(desk.desktop.shown).toContain('panel');
  },
);

test('linux: the desktop draws the menu, so the panel shows what is copied when it is clicked', async () => {
  const desk = await deskInBerlin();
  desk.desktop.clipboard = '030 398330';
  const { click } = await openMenu(desk, 'linux');
  desk.desktop.clipboard = '030 1111111';
  await click();
  expect(desk.app.store.getState().offer?.candidates).toMatchObject([{ dials: '0301111111' }]);
});
