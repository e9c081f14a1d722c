import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import type {} from '../../renderer/bridge';
import { heard, pressed, test, windowOf } from '../support/desk';
import { inTurn } from '../support/in-turn';
import { openPhoneWindow, sendFrom } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';

const power = (app: ElectronApplication, event: 'suspend' | 'resume'): Promise<void> =>
  app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);

/** Whether phones are looked for, as a page is told at once when it begins to watch. */
const isLooking = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const stop = window.offhook.watch(({ finding }) => {
          setTimeout(() => stop());
          resolve(finding !== null);
        });
      }),
  );

interface Desk {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  /** The phone window. */
  readonly page: Page;
  readonly phone: DemoPhone;
}

test('what goes on without being asked for shows how things are, sends nothing old, and ends with its window', async ({
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const page = await openPhoneWindow(app);
  await inTurn(
    { app, icon, page, phone },
    {
      'what waited when the computer went to sleep is not sent when it wakes up': fallsAsleep,
      'a phone that was away is shown as ready when it is back, without anybody asking': comesBack,
      'phones are looked for until the settings window is closed': areLookedFor,
    },
  );
});

// How soon that is, the app's own tests say, by a clock that stands still.
async function comesBack({ icon, page, phone }: Desk): Promise<void> {
  await phone.misbehave({ refuse: true });
  expect(await sendFrom(page, { do: 'press', sequence: '1' })).toMatchObject({ ok: false });
  await icon.entry('Desk – Phone not reachable');
  await phone.misbehave(null);
  await icon.entry('Desk – Ready');
  expect(pressed(phone)).toEqual([]);
}

async function fallsAsleep({ app, page, phone }: Desk): Promise<void> {
  const release = phone.hold();
  const first = sendFrom(page, { do: 'press', sequence: '1' });
  await heard(phone, (entry) => entry.is === 'key');
  const behind = sendFrom(page, { do: 'dial', text: '030398330' });
  // The dial is in the queue when the answer to a command of no phone has come back.
  await sendFrom(page, { do: 'explain', text: '1' });
  await power(app, 'suspend');
  expect(await behind).toMatchObject({ ok: false, problem: { code: 'dropped' } });
  release();
  await first;
  await power(app, 'resume');
  await until('the phone to be asked again', () =>
    phone.journal.slice(-1).some((entry) => entry.is === 'request' && entry.path !== '/command.htm'),
  );
  expect(await sendFrom(page, { do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1', '2']);
  expect(phone.journal.filter((entry) => entry.is === 'dial')).toEqual([]);
}

async function areLookedFor({ app, icon }: Desk): Promise<void> {
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await sendFrom(panel, { do: 'show', window: 'settings' });
  const settings = await windowOf(app, 'settings');
  await sendFrom(settings, { do: 'find-phones', on: true });
  expect(await isLooking(settings)).toBe(true);
  // It closes by itself where it loses the focus; the next one is another window.
  await until('the first panel to be gone', () => panel.isClosed());
  await settings.close();
  await icon.activate();
  await expect.poll(async () => isLooking(await windowOf(app, 'panel'))).toBe(false);
}
