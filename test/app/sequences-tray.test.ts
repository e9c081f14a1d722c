import { expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import { trayMenu } from '../../electron/shell/menu';
import { atDesk, key, sequenceOf } from '../support/sequences';
import { words } from '../support/words';

test('sequences that are wanted in the tray are a group of their own, and one that runs can be stopped', async () => {
  const shown = sequenceOf('one', [key('1', { holdMs: 5_000 }), key('2')], { name: 'R & D', inTray: true });
  const hidden = sequenceOf('two', [key('2')], { name: 'Hidden' });
  const { state, send, clock } = await atDesk({ sequences: [shown, hidden] });
  const sent: CommandInput[] = [];
  const menu = () => trayMenu(state(), 'read-at-click', words('en'), (command) => void sent.push(command));
  const labels = () => menu().map(({ label }) => label ?? '-');
  const click = (label: string) =>
    menu()
      .find((entry) => entry.label === label)
      ?.click?.();
  // Electron takes a single & for the mark of an access key.
  expect(labels().slice(-9, -4)).toEqual(['-', 'R && D', '-', 'Phones', 'Open Offhook']);
  expect(labels()).not.toContain('Hidden');
  click('R && D');
  expect(sent).toEqual([{ do: 'run-sequence', id: 'one' }]);
  const running = send({ do: 'run-sequence', id: 'one' });
  await expect.poll(clock.waiting).toBe(1);
  expect(menu().find(({ label }) => label === 'R && D')?.enabled).toBe(false);
  click('Stop “R && D”');
  expect(sent.at(-1)).toEqual({ do: 'stop-sequence' });
  await send({ do: 'stop-sequence' });
  await running;
  expect(labels()).not.toContain('Stop “R && D”');
});

test('without such sequences there is no group for them', async () => {
  const { state } = await atDesk({ sequences: [] });
  const labels = trayMenu(state(), 'read-at-click', words('en'), () => {}).map(({ label }) => label ?? '-');
  expect(labels.join(' ')).not.toContain('- -');
});
