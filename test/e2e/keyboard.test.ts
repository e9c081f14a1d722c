import { readFileSync } from 'node:fs';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { Settings } from '../../electron/contract/settings';
import type { DemoPhone } from '../../electron/demo/options';
import { places } from '../../electron/settings/place';
import { pressed, test } from '../support/desk';
import type { Home } from '../support/home';
import { inTurn } from '../support/in-turn';
import { openPhoneWindow } from '../support/phone-window';
import { until } from '../support/until';
import { copyText, focusWindow, pressKeys, typeText } from '../support/xdo';

/** The phone window, with the real keyboard in it. */
async function openWithKeyboard(app: ElectronApplication): Promise<Page> {
  const page = await openPhoneWindow(app);
  await focusWindow('^Desk');
  await page.waitForFunction(() => document.hasFocus());
  return page;
}

/** Waits until the phone has these keys and no others, in this order. */
async function expectKeys(phone: DemoPhone, keys: readonly string[]): Promise<void> {
  await until(`${keys.length} keys`, () => pressed(phone).length >= keys.length).catch(() => undefined);
  expect(pressed(phone)).toEqual(keys);
}

/** The key that xdotool presses, and the key that the phone is to get. */
const KEYS: readonly (readonly [computer: string, phone: string])[] = [
  ...[...'0123456789'].map((digit) => [digit, digit] as const),
  ['asterisk', '*'],
  ['numbersign', '#'],
  ['Up', 'UP'],
  ['Down', 'DOWN'],
  ['Left', 'LEFT'],
  ['Right', 'RIGHT'],
  ['Return', 'ENTER'],
  ['Escape', 'CANCEL'],
  ['BackSpace', 'LEFT'],
  ['F1', 'F1'],
  ['F2', 'F2'],
  ['F3', 'F3'],
  ['F4', 'F4'],
  ['plus', 'VOLUME_UP'],
  ['minus', 'VOLUME_DOWN'],
  ['KP_7', '7'],
  ['KP_Multiply', '*'],
  ['KP_Add', 'VOLUME_UP'],
  ['KP_Subtract', 'VOLUME_DOWN'],
  ['KP_Enter', 'ENTER'],
];

const labelsIn = (home: Home): Readonly<Record<string, string>> | undefined => {
  const { settingsFile } = places(process.platform, { ...home.env });
  return Settings.parse(JSON.parse(readFileSync(settingsFile, 'utf8'))).phones[0]?.keys.labels;
};

interface Desk {
  readonly home: Home;
  readonly page: Page;
  readonly phone: DemoPhone;
}

test.use({ phoneOptions: { model: 'D785' } });

test('the keyboard presses keys, pastes numbers and writes labels in the phone window', async ({
  home,
  phone,
  launch,
}) => {
  const page = await openWithKeyboard((await launch()).app);
  await inTurn(
    { home, page, phone },
    {
      // First of all: a number that is pasted behind a star, or a hash, may be a code, and is asked about.
      'types what is pasted, and has nothing to do with the phone while the overview is open': typesAndLeavesAlone,
      'presses every key that it has for the phone, each once and in order, and types a whole number': pressesEveryKey,
      'writes labels without a word to the phone, and they are on the keys and in the settings': writesLabels,
    },
  );
});

async function pressesEveryKey({ phone }: Desk): Promise<void> {
  await pressKeys(...KEYS.map(([computer]) => computer));
  const first = KEYS.map(([, key]) => key);
  await expectKeys(phone, first);
  await typeText('030398330#12*');
  await expectKeys(phone, [...first, ...'030398330#12*']);
}

async function typesAndLeavesAlone({ page, phone }: Desk): Promise<void> {
  await copyText('+49 30 398330');
  await pressKeys('ctrl+v');
  await expectKeys(phone, [...'004930398330']);
  await copyText('12#');
  await pressKeys('ctrl+v');
  const before = [...'00493039833012#'];
  await expectKeys(phone, before);
  await copyText('no number');
  await pressKeys('ctrl+v');
  await expect(page.getByRole('status')).toContainText('That text contains no number.');
  await pressKeys('question');
  await expect(page.getByRole('dialog')).toBeVisible();
  await pressKeys('5', 'Up', 'F1', 'ctrl+v', 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pressKeys('question');
  await expect(page.getByRole('dialog')).toBeVisible();
  // The button for closing it has the focus.
  await pressKeys('Return');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pressKeys('6');
  await expectKeys(phone, [...before, '6']);
}

async function writesLabels({ home, page, phone }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Label the keys' }).click();
  await page.getByLabel('Label of P1', { exact: true }).click();
  await typeText('Anna 12#*+-');
  await pressKeys('Left', 'BackSpace', 'Return');
  await until('the label in the settings', () => labelsIn(home)?.P1 === 'Anna 12#*-');
  await pressKeys('Tab');
  await typeText('never kept?');
  await pressKeys('Escape', 'F1');
  await page.getByRole('button', { name: 'Label the keys' }).click();
  await expect(page.locator('[data-key="P1"]')).toContainText('Anna 12#*-');
  expect(labelsIn(home)).toEqual({ P1: 'Anna 12#*-' });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.locator('[data-part=head]').click();
  await pressKeys('5');
  await expectKeys(phone, ['5']);
}
