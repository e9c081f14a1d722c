import { expect, type Page } from '@playwright/test';
import type { Sequence } from '../../electron/contract/sequences/sequence';
import { defaultSettings } from '../../electron/contract/settings';
import type { DemoPhone } from '../../electron/demo/options';
import { deskProfile, pressed, test, windowOf, writeSettings } from '../support/desk';
import type { Home } from '../support/home';
import { inTurn } from '../support/in-turn';
import { passwordInKeychain } from '../support/keychain';
import { runCommandLine } from '../support/offhook';
import { sendFrom } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { pressKeys } from '../support/xdo';

const PIN = '90817263';

const sequence = (id: string, steps: Sequence['steps'], more: Partial<Sequence> = {}): Sequence => ({
  ...{ id, name: id, steps, coolDownMs: 0, inTray: false, inPanel: false },
  ...more,
});

interface Watching {
  readonly offhook: { watch(listener: (state: object) => void): () => void };
}

/** The whole state, as every page gets it. */
const stateOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        (window as never as Watching).offhook.watch((state) => resolve(JSON.stringify(state)));
      }),
  );

const VOICEMAIL = sequence('mailbox', [
  { is: 'type', digits: '200' },
  { is: 'key', key: 'ENTER', pauseMs: 50 },
  { is: 'pin', pin: 'mailbox', as: 'keys' },
]);

const TO_ANNA = sequence(
  'transfer',
  [
    { is: 'key', key: 'TRANSFER', holdMs: 30, pauseMs: 30 },
    { is: 'type', digits: '21' },
    { is: 'key', key: 'ENTER' },
  ],
  { name: 'To Anna', inTray: true },
);

const LONG = sequence('long', [
  { is: 'key', key: '1' },
  { is: 'wait', ms: 60_000 },
  { is: 'key', key: '2' },
]);

const HOTKEY = {
  id: 'to-anna',
  accelerator: 'CommandOrControl+Alt+Shift+T',
  run: { do: 'run-sequence' as const, id: 'transfer' },
};

/** The settings of a user with sequences, and all else that runs one. */
interface Desk {
  readonly home: Home;
  readonly output: () => string;
  readonly icon: TrayIcon;
  readonly settings: Page;
  readonly phone: DemoPhone;
}

test('sequences run from everywhere, stop at once, try themselves on the demo phone, and keep a PIN to themselves', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  writeSettings(home, {
    phones: [deskProfile(phone)],
    activePhone: 'desk',
    sequences: [TO_ANNA, VOICEMAIL, LONG],
    pins: [],
    hotkeys: [...defaultSettings().hotkeys, HOTKEY],
  });
  const { app, output } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await inTurn(
    { home, output, icon, settings, phone },
    {
      'a hotkey, the tray and the command line run a sequence, step by step in its order': runFromEverywhere,
      'a running sequence is stopped in the middle of a wait, and nothing of it follows': stopsInAWait,
      'a dry run is heard by the demo phone and not by the own one': runsDry,
      'a PIN goes from the settings window to the keychain and to the phone, and nowhere else': keepsAPin,
    },
  );
});

async function runFromEverywhere({ home, icon, phone }: Desk): Promise<void> {
  const whole = ['TRANSFER', '2', '1', 'ENTER'];
  await pressKeys('ctrl+alt+shift+t');
  await expect.poll(() => pressed(phone)).toEqual(whole);
  await icon.click('To Anna');
  await expect.poll(() => pressed(phone)).toEqual([...whole, ...whole]);
  // Nothing else is run before it has come to its end, which is when the phone has answered.
  await until('the end of it', async () => (await icon.entry('To Anna')).enabled);
  expect((await runCommandLine(home, ['run', 'To Anna'])).code).toBe(0);
  expect(pressed(phone)).toEqual([...whole, ...whole, ...whole]);
}

async function stopsInAWait({ settings, phone }: Desk): Promise<void> {
  const running = sendFrom(settings, { do: 'run-sequence', id: 'long' });
  await until('the wait', async () => JSON.parse(await stateOf(settings)).running?.step === 1);
  expect(await sendFrom(settings, { do: 'stop-sequence' })).toMatchObject({ ok: true });
  expect(await running).toMatchObject({ ok: false, problem: { code: 'sequence-stopped', step: 1, steps: 3 } });
  expect(await sendFrom(settings, { do: 'press', sequence: '9' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1', '9']);
}

async function runsDry({ settings, phone }: Desk): Promise<void> {
  expect(await sendFrom(settings, { do: 'run-sequence', id: 'mailbox', dry: true })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual([]);
}

async function keepsAPin({ home, output, settings, phone }: Desk): Promise<void> {
  expect(
    await sendFrom(settings, { do: 'add-pin', pin: { id: 'mailbox', name: 'Mailbox' }, digits: PIN }),
  ).toMatchObject({ ok: true });
  expect(await passwordInKeychain('pin:mailbox')).toBe(PIN);
  const outcome = await sendFrom(settings, { do: 'run-sequence', id: 'mailbox' });
  expect(outcome).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['2', '0', '0', 'ENTER', ...PIN]);
  const exported = await sendFrom(settings, { do: 'export-sequences', ids: ['mailbox'] });
  const diagnosed = await sendFrom(settings, { do: 'diagnose' });
  const said = JSON.stringify([outcome, exported, diagnosed]);
  const state = await stateOf(settings);
  for (const text of [said, state, output()]) {
    expect(text).not.toContain(PIN);
    expect(text).not.toContain([...PIN].join(';'));
  }
  const holding = home.files().filter(({ bytes }) => bytes.includes(PIN) || bytes.includes([...PIN].join(';')));
  expect(holding.map(({ path }) => path)).toEqual([]);
}
