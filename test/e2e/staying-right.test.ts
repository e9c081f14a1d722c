import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';
import { heard, pressed, test } from '../support/desk';
import { openPhoneWindow, sendFrom } from '../support/phone-window';
import { until } from '../support/until';

const power = (app: ElectronApplication, event: 'suspend' | 'resume'): Promise<void> =>
  app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);

// How soon that is, the app's own tests say, by a clock that stands still.
test('a phone that was away is shown as ready when it is back, without anybody asking', async ({
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const page = await openPhoneWindow(app);
  await phone.misbehave({ refuse: true });
  expect(await sendFrom(page, { do: 'press', sequence: '1' })).toMatchObject({ ok: false });
  await icon.entry('Desk – Phone not reachable');
  await phone.misbehave(null);
  await icon.entry('Desk – Ready');
  expect(pressed(phone)).toEqual([]);
});

test('what waited when the computer went to sleep is not sent when it wakes up', async ({ phone, launch, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const page = await openPhoneWindow(app);
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
});
