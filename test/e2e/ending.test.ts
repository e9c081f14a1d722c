import { expect } from '@playwright/test';
import { test } from '../support/desk';

/** It takes some 50 ms; whoever shuts a computer down waits no longer. */
const AT_ONCE_MS = 2_000;

test.skip(process.platform === 'win32', 'Windows knows no signals');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} ends an idle Offhook at once and in good order`, async ({ begin, tray, phone }) => {
    const offhook = begin();
    await (await tray.icon()).entry('Desk – Ready');
    // Idle for long enough that its connection to the phone is gone, and nothing is left to wake it up.
    await expect.poll(() => phone.journal.length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const askedAt = performance.now();
    offhook.process.kill(signal);
    expect(await offhook.ended).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(AT_ONCE_MS);
  });
}
