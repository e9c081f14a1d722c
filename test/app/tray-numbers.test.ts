import { expect, test } from 'vitest';
import { Command, type CommandInput } from '../../electron/contract/command';
import { DialRules } from '../../electron/contract/dialling/rules';
import { trayMenu } from '../../electron/shell/menu';
import type { Copied } from '../../electron/shell/menu-numbers';
import { isDrawnByDesktop } from '../../electron/shell/tray-menu-kind';
import { profileOf } from '../support/app';
import { atDesk, inBerlin } from '../support/at-desk';
import { demoPhone, dialled } from '../support/demo';
import { savePhone } from '../support/save-phone';
import { words } from '../support/words';

type Desk = Awaited<ReturnType<typeof atDesk>>;

/** The menu as it opens on a platform; `click` chooses its nth number, and runs the command that the entry sends. */
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
  await click();
  expect(dialled(desk.phone)).toEqual(['030398330']);
});

test.each(['win32', 'darwin'] as const)(
  '%s: by other rules than it was read by, it is shown anew',
  async (platform) => {
    const desk = await deskInBerlin();
    desk.desktop.clipboard = '030 398330';
    const { click } = await openMenu(desk, platform);
    await desk.send({ do: 'change-rules', phone: 'desk', patch: { outside: { prefix: '9' } } });
    await click();
    expect(dialled(desk.phone)).toEqual([]);
    expect(desk.app.store.getState().offer).toMatchObject({
      candidates: [{ dials: '9030398330' }],
      dialWhenSeen: false,
    });
  },
);

test.each(['win32', 'darwin'] as const)('%s: what calls for help elsewhere is not dialled there', async (platform) => {
  const desk = await deskInBerlin();
  const hall = await demoPhone();
  await savePhone(desk.send, profileOf(hall, { id: 'hall', rules: DialRules.parse({ country: 'FR' }) }));
  desk.desktop.clipboard = '197';
  const { click } = await openMenu(desk, platform);
  await desk.send({ do: 'use-phone', id: 'hall' });
  await click();
  expect([dialled(hall), dialled(desk.phone)]).toEqual([[], []]);
});

test.each(['win32', 'darwin'] as const)('%s: a yes to a number with a risk is a yes to that one', async (platform) => {
  const desk = await deskInBerlin();
  desk.desktop.clipboard = '0900 123456';
  const { click } = await openMenu(desk, platform);
  await click();
  const { question } = desk.app.store.getState();
  desk.desktop.clipboard = '030 1111111';
  await openMenu(desk, platform);
  await desk.send({ do: 'answer-question', id: question?.id ?? 0, yes: true });
  expect(dialled(desk.phone)).toEqual(['0900123456']);
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
