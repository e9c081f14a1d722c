import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { deskProfile, heard, pressed, test, writeSettings } from '../support/desk';
import { type Keyboard, type Layout, startKeyboard } from '../support/keyboard';
import { isLong } from '../support/long';
import { openWindow, sendFrom } from '../support/phone-window';
import { until } from '../support/until';
import { focusWindow, pressKeys } from '../support/xdo';

const LAYOUTS: readonly Layout[] = [
  { layout: 'us' },
  { layout: 'gb' },
  { layout: 'de' },
  { layout: 'fr' },
  { layout: 'es' },
  { layout: 'ch' },
  { layout: 'us', variant: 'dvorak' },
  { layout: 'tr' },
  { layout: 'ru' },
  { layout: 'us,ru', group: 1 },
  { layout: 'us,fr', group: 1 },
];

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
/** X servers change the picture's size at Ctrl+Alt and these: no program hears of them. */
const KEPT_BY_SERVER = [82, 86];
/** The keys of the main block and of the keypad, by keycode, but for Backspace, which clears. */
const KEYS = [
  ...[...range(10, 21), 23, ...range(24, 36), ...range(38, 49), ...range(51, 61), 94, 65],
  ...[...range(79, 91), 63, 104, 106].filter((keycode) => !KEPT_BY_SERVER.includes(keycode)),
];
/** The signs beside letters and digits, where layouts differ, a letter, a digit, and two of the keypad. */
const OF_EACH_KIND = [10, 20, 24, 31, 34, 40, 47, 48, 49, 51, 58, 59, 60, 61, 94, 84, 106];
const TRIED = isLong ? KEYS : OF_EACH_KIND;

type Came = 'fires' | 'refused' | 'silent';

interface Desk {
  readonly settings: Page;
  readonly keyboard: Keyboard;
}

const NAME = 'Mute';
const REFUSED = /cannot be a hotkey|cannot reach Offhook|Every program uses|already used|has taken|Num Lock on/;

/** The row's words about the hotkey at this moment. */
const said = (settings: Page): Promise<string> =>
  settings.evaluate((name) => {
    const head = [...document.querySelectorAll('th')].find((one) => one.textContent?.trim() === name);
    return head?.closest('tbody')?.textContent ?? '';
  }, NAME);

const press = (settings: Page, name: string): Promise<void> =>
  settings.evaluate((label) => {
    [...document.querySelectorAll('button')]
      .find((one) => one.getAttribute('aria-label') === label || one.textContent === label)
      ?.click();
  }, name);

/** Records one key, and tries it: the outcome, and the caps that the row shows. */
async function tryKey(
  { settings, keyboard }: Desk,
  keycode: number,
): Promise<{ readonly came: Came; readonly row: string }> {
  await press(settings, `Record a hotkey for ${NAME}`);
  await until('the recorder', async () => (await said(settings)).includes('Press the keys'));
  // Answered behind the request to be silent: the keys of today's hotkeys come to the window by then.
  await sendFrom(settings, { do: 'explain', text: '1' });
  const row = await until(`a word on key ${keycode}`, async () => {
    await keyboard.chord(keycode);
    const wordOnKey = async () => {
      const now = await said(settings);
      return /Press it now|It arrived/.test(now) || REFUSED.test(now) ? now : null;
    };
    // The X server may be told a moment later that they are let go.
    return until('a word', wordOnKey, 2_000).catch(() => null);
  });
  if (REFUSED.test(row)) {
    await press(settings, 'Cancel');
    return { came: 'refused', row };
  }
  // It is tried already where it was pressed once more.
  const end = await until(`the end of the trial of ${keycode}`, async () => {
    const now = await said(settings);
    if (/It arrived|It did not arrive/.test(now)) return now;
    await keyboard.chord(keycode);
    return until(
      'its end',
      async () => (/It arrived|It did not/.test(await said(settings)) ? said(settings) : null),
      2_000,
    ).catch(() => null);
  });
  return { came: end.includes('It arrived') ? 'fires' : 'silent', row };
}

const nameOf = ({ layout, variant, group }: Layout): string =>
  `${layout}${variant ? `(${variant})` : ''}${group ? `/${group}` : ''}`;

async function atSettings(app: ElectronApplication): Promise<Page> {
  const settings = await openWindow(app, 'settings');
  await settings.getByRole('tab', { name: 'Hotkeys' }).click();
  await focusWindow('^Settings');
  return settings;
}

test('on every layout each key is recorded as what fires, or refused with a word', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  test.setTimeout(isLong ? 3_000_000 : 300_000);
  // One that is pressed before the X server has heard that it is let go would open a window.
  const hotkeys = [{ id: 'mute', accelerator: null, run: { do: 'act' as const, action: 'mute' as const } }];
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', hotkeys });
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const keyboard = await startKeyboard();
  const counts: Record<string, Record<Came, number>> = {};
  const silent: string[] = [];
  try {
    const settings = await atSettings(app);
    for (const layout of LAYOUTS) {
      await keyboard.set(layout);
      await keyboard.numLock(true);
      const count = { fires: 0, refused: 0, silent: 0 };
      for (const keycode of TRIED) {
        const { came, row } = await tryKey({ settings, keyboard }, keycode);
        count[came] += 1;
        if (came === 'silent') silent.push(`${nameOf(layout)} ${keycode}: ${row}`);
      }
      counts[nameOf(layout)] = count;
    }
    // The findings of a run, key by key, for the person who started it.
    if (isLong) console.table(counts);
    expect(silent).toEqual([]);
    // To refuse everything would be no answer.
    const fewOnes = Object.entries(counts).filter(([, { fires }]) => fires < 3);
    expect(fewOnes).toEqual([]);
    await keyboard.set({ layout: 'us' });
    await keyboard.numLock(false);
    expect((await tryKey({ settings, keyboard }, 84)).row).toContain('Num Lock');
  } finally {
    await keyboard.set({ layout: 'us' });
    keyboard.stop();
  }
});

test('hotkeys go on working when the layout changes while Offhook runs, and say where they cannot', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  test.setTimeout(120_000);
  const hotkey = {
    id: 'mine',
    accelerator: 'CommandOrControl+Alt+Shift+O',
    run: { do: 'press' as const, sequence: '4' },
  };
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', hotkeys: [hotkey] });
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const keyboard = await startKeyboard();
  try {
    const settings = await atSettings(app);
    const problem = settings.getByText('cannot reach Offhook');
    const fires = async (keycode: number): Promise<void> => {
      const before = pressed(phone).length;
      await until('the hotkey to fire', async () => {
        await keyboard.chord(keycode);
        return until('the key', () => pressed(phone).length > before, 2_000).catch(() => false);
      });
    };
    await fires(32);
    // O is where S was.
    await keyboard.set({ layout: 'us', variant: 'dvorak' });
    await fires(39);
    const before = pressed(phone).length;
    await keyboard.chord(32);
    await pressKeys('ctrl+alt+shift+F9');
    expect(pressed(phone)).toHaveLength(before);
    await keyboard.set({ layout: 'ru' });
    await expect(problem).toBeVisible();
    await keyboard.set({ layout: 'us' });
    await expect(problem).toBeHidden();
    await fires(32);
    await heard(phone, (entry) => entry.is === 'key');
  } finally {
    await keyboard.set({ layout: 'us' });
    keyboard.stop();
  }
});
