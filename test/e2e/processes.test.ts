import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test, windowOf } from '../support/desk';
import { treeOf } from '../support/processes';

/** A process that ends meanwhile has no command line. */
const commandLineOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

test.skip(process.platform !== 'linux', 'reads /proc');

test('pages are shown, and no process of their own does the network for them', async ({ launch }) => {
  const { app } = await launch();
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByRole('textbox')).toBeVisible();
  const lines = treeOf(app.process().pid ?? 0).map(commandLineOf);
  expect(lines.some((line) => line.includes('--type=renderer') || line.includes('--type=zygote'))).toBe(true);
  expect(lines.filter((line) => line.includes('network.mojom.NetworkService'))).toEqual([]);
});
