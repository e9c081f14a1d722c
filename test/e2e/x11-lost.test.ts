import { expect, test } from '@playwright/test';
import { sharedDisplay } from '../../electron/linux/display';
import { openKeyboard } from '../../electron/linux/keyboard';
import { startKeyboard } from '../support/keyboard';
import { until } from '../support/until';

test.skip(process.platform !== 'linux', 'there is an X server on Linux only');

test('a connection to the X server that ends is made again, and what is watched is watched on', async () => {
  const keyboard = await openKeyboard();
  let changes = 0;
  keyboard.watch(() => {
    changes += 1;
  });
  const hands = await startKeyboard();
  try {
    await hands.set({ layout: 'us', variant: 'dvorak' });
    await until('the change', () => changes === 1);
    const display = await sharedDisplay();
    const asked = display.ask(() => {});
    let ended = 0;
    display.onEnd(() => {
      ended += 1;
    });
    display.client.stream.destroy();
    await expect(asked).rejects.toThrow('has ended');
    expect([ended, display.isOpen()]).toEqual([1, false]);
    await hands.set({ layout: 'us' });
    await until('the change', () => changes === 2);
    expect((await sharedDisplay()).isOpen()).toBe(true);
  } finally {
    await hands.set({ layout: 'us' });
    hands.stop();
  }
});
